using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using LeetSocial.Domain.Messages;
using LeetSocial.Domain.Uploads;
using LeetSocial.Web.Ui;

namespace LeetSocial.Web.Features.Chat.Reading;

/// <summary>
/// Draws what was sent along with a message, for all viewers alike: pictures in a grid, whose places are as large before they come as
/// afterwards, and everything else as a line of its own. Who may have the bytes is decided when they are asked for.
/// </summary>
internal static class RowFiles
{
    private const string Paper = """<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M14 3H6v18h12V7zM14 3v4h4"/></svg>""";

    /// <summary>Told only where files are looked at, as a rule of the sheet.</summary>
    private const string Unscanned = """<i class="unscanned"></i>""";

    public static void Draw(StringBuilder html, TimelineRow row)
    {
        if (row.IsDeleted || row.Files.IsEmpty)
        {
            return;
        }
        var shown = row.Files.Where(file => file.State == FileState.Shown).ToList();
        var pictures = shown.Where(IsPicture).ToList();
        if (pictures.Count > 0)
        {
            RowPictures.Draw(html, pictures);
        }
        foreach (var file in shown.Where(file => !IsPicture(file)))
        {
            if (file.Voice is { } voice)
            {
                RowVoice.Draw(html, file, voice);
            }
            else
            {
                Other(html, file);
            }
        }
        foreach (var file in row.Files.Where(file => file.State != FileState.Shown))
        {
            Held(html, file);
        }
    }

    private static bool IsPicture(MessageFile file) => file is { Kind: FileKind.Image, Width: > 0, Height: > 0 };

    private static void Other(StringBuilder html, MessageFile file)
    {
        if (file.Kind == FileKind.Audio)
        {
            // The script puts the player in; without it the sound can still be had.
            html.Append(CultureInfo.InvariantCulture, $"""<ls-sound class="sound" data-file="{file.Id.Value}" data-name="{Encode(file.Name)}">""");
            Sheet(html, file);
            html.Append("</ls-sound>");
            return;
        }
        if (file.Kind == FileKind.Video)
        {
            html.Append(CultureInfo.InvariantCulture,
                $"""<video class="player" controls playsinline preload="metadata" src="{Source(file)}" aria-label="{Encode(file.Name)}"></video>""");
        }
        Sheet(html, file);
    }

    // Saved by a press, or opened over the page where the script can show what is in it.
    private static void Sheet(StringBuilder html, MessageFile file)
    {
        var opens = file.Kind is FileKind.Document or FileKind.Text or FileKind.Code ? " aria-haspopup=\"dialog\"" : "";
        var language = file.Language is { } name ? $" data-language=\"{Encode(name)}\"" : "";
        html.Append(CultureInfo.InvariantCulture,
            $"""<a class="file" href="{Source(file)}?download" download data-file="{file.Id.Value}" data-kind="{KindOf(file)}"{opens}{language}>{Paper}<span><b dir="auto">{Encode(file.Name)}</b><small>{Encode(file.Label)} · {FileSize.Of(file.Size)}{(file.IsScanned ? "" : Unscanned)}</small></span></a>""");
    }

    // Nobody gets it, so nothing leads to it and nothing of it shows. The sheet has the words.
    private static void Held(StringBuilder html, MessageFile file) => html.Append(CultureInfo.InvariantCulture,
        $"""<div class="file held" data-state="{file.State.Word()}">{Paper}<span><b dir="auto">{Encode(file.Name)}</b><small></small></span></div>""");

    private static string Source(MessageFile file) => string.Create(CultureInfo.InvariantCulture, $"api/files/{file.Id.Value}");

    private static string KindOf(MessageFile file) => file.Kind.ToString().ToLowerInvariant();

    private static string Encode(string text) => HtmlEncoder.Default.Encode(text);
}
