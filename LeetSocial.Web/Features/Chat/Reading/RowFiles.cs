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
    /// <summary>What one picture alone takes, in pixels; it is never made larger than it is.</summary>
    private const double MostWidth = 400;
    private const double MostHeight = 320;

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
            html.Append(CultureInfo.InvariantCulture, $"""<div class="pics n{Math.Min(pictures.Count, 5)}">""");
            pictures.ForEach(picture => Picture(html, picture, isAlone: pictures.Count == 1));
            html.Append("</div>");
        }
        foreach (var file in row.Files.Where(file => !IsPicture(file)))
        {
            Other(html, file);
        }
    }

    private static bool IsPicture(MessageFile file) => file is { Kind: FileKind.Image, Width: > 0, Height: > 0 };

    private static void Picture(StringBuilder html, MessageFile file, bool isAlone)
    {
        var scale = Math.Min(1, Math.Min(MostWidth / file.Width!.Value, MostHeight / file.Height!.Value));
        var width = isAlone ? Math.Max(48, (int)Math.Round(file.Width.Value * scale)) : 200;
        var behind = file.Placeholder is { } tiny ? $";background-image:url({Encode(tiny)})" : "";
        html.Append(CultureInfo.InvariantCulture,
            $"""<a class="pic" href="api/files/{file.Id.Value}" target="_blank" data-file="{file.Id.Value}" data-kind="image" style="--w:{width}px;--ratio:{file.Width}/{file.Height}{behind}"><img src="{Source(file, file.Thumbnails is [.., var largest] ? largest : null)}"{SourceSet(file, width)} width="{file.Width}" height="{file.Height}" loading="lazy" decoding="async" alt="{Encode(file.Name)}"></a>""");
    }

    private static string SourceSet(MessageFile file, int width) => file.Thumbnails.IsEmpty ? "" : string.Create(
        CultureInfo.InvariantCulture,
        $""" srcset="{string.Join(", ", file.Thumbnails.Select(wide => $"{Source(file, wide)} {wide}w"))}" sizes="{width}px" """).TrimEnd();

    private static string Source(MessageFile file, int? width) => width is { } wide
        ? string.Create(CultureInfo.InvariantCulture, $"api/files/{file.Id.Value}/thumbnail?w={wide}")
        : string.Create(CultureInfo.InvariantCulture, $"api/files/{file.Id.Value}");

    private static void Other(StringBuilder html, MessageFile file)
    {
        var name = Encode(file.Name);
        if (file.Kind is FileKind.Video or FileKind.Audio)
        {
            var player = file.Kind == FileKind.Video ? "video" : "audio";
            html.Append(CultureInfo.InvariantCulture,
                $"""<{player} class="player" controls preload="none" src="{Source(file, null)}" aria-label="{name}"></{player}>""");
        }
        html.Append(CultureInfo.InvariantCulture,
            $"""<a class="file" href="{Source(file, null)}?download" download data-file="{file.Id.Value}" data-kind="{KindOf(file)}">{Sheet}<span><b dir="auto">{name}</b><small>{Encode(file.Label)} · {FileSize.Of(file.Size)}</small></span></a>""");
    }

    private static string KindOf(MessageFile file) => file.Kind.ToString().ToLowerInvariant();

    private static string Encode(string text) => HtmlEncoder.Default.Encode(text);
}
