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
    private const string Sheet = """<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M14 3H6v18h12V7zM14 3v4h4"/></svg>""";

    public static void Draw(StringBuilder html, TimelineRow row)
    {
        if (row.IsDeleted || row.Files.IsEmpty)
        {
            return;
        }
        var pictures = row.Files.Where(IsPicture).ToList();
        if (pictures.Count > 0)
        {
            RowPictures.Draw(html, pictures);
        }
        foreach (var file in row.Files.Where(file => !IsPicture(file)))
        {
            Other(html, file);
        }
    }

    private static bool IsPicture(MessageFile file) => file is { Kind: FileKind.Image, Width: > 0, Height: > 0 };

    private static void Other(StringBuilder html, MessageFile file)
    {
        var name = Encode(file.Name);
        if (file.Kind is FileKind.Video or FileKind.Audio)
        {
            var player = file.Kind == FileKind.Video ? "video" : "audio";
            html.Append(CultureInfo.InvariantCulture,
                $"""<{player} class="player" controls preload="none" src="{Source(file)}" aria-label="{name}"></{player}>""");
        }
        html.Append(CultureInfo.InvariantCulture,
            $"""<a class="file" href="{Source(file)}?download" download data-file="{file.Id.Value}" data-kind="{KindOf(file)}">{Sheet}<span><b dir="auto">{name}</b><small>{Encode(file.Label)} · {FileSize.Of(file.Size)}</small></span></a>""");
    }

    private static string Source(MessageFile file) => string.Create(CultureInfo.InvariantCulture, $"api/files/{file.Id.Value}");

    private static string KindOf(MessageFile file) => file.Kind.ToString().ToLowerInvariant();

    private static string Encode(string text) => HtmlEncoder.Default.Encode(text);
}
