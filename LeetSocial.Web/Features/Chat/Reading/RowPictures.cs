using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using LeetSocial.Domain.Messages;

namespace LeetSocial.Web.Features.Chat.Reading;

/// <summary>
/// A message's pictures in lines whose pictures are as high as each other, in their own proportions. Every place is as large before its
/// picture comes as afterwards. What does not fit is counted on the last one, and stands in the gallery.
/// </summary>
internal static class RowPictures
{
    /// <summary>How many are shown; the others are in the gallery.</summary>
    public const int Shown = 4;

    private const int Gap = 4;

    public static void Draw(StringBuilder html, IReadOnlyList<MessageFile> pictures)
    {
        var lines = Lines([.. pictures.Take(Shown)]);
        var width = lines.Min(line => Width(line, lines.Count, pictures.Count));
        html.Append(CultureInfo.InvariantCulture, $"""<div class="pics n{Math.Min(pictures.Count, Shown)}" style="--w:{width}px">""");
        foreach (var line in lines)
        {
            html.Append("""<div class="line">""");
            foreach (var picture in line)
            {
                var share = (width - (Gap * (line.Length - 1))) * Ratio(picture, pictures.Count) / line.Sum(other => Ratio(other, pictures.Count));
                Picture(html, picture, share, Ratio(picture, pictures.Count), picture == lines[^1][^1] ? Math.Max(0, pictures.Count - Shown) : 0);
            }
            html.Append("</div>");
        }
        foreach (var picture in pictures.Skip(Shown))
        {
            Picture(html, picture, width, Ratio(picture, pictures.Count), more: -1);
        }
        html.Append("</div>");
    }

    private static List<MessageFile[]> Lines(MessageFile[] shown) => shown.Length < Shown ? [shown] : [shown[..2], shown[2..]];

    // As wide as may be without becoming too high; one alone is never made larger than it is, unless it could not be pressed then.
    private static int Width(MessageFile[] line, int lines, int pictures)
    {
        var (most, height) = (pictures, lines) switch { (1, _) => (400, 320), (_, 1) => (480, 240), _ => (480, 180) };
        var fits = (height * line.Sum(picture => Ratio(picture, pictures))) + (Gap * (line.Length - 1));
        var own = pictures == 1 ? Math.Max(48, line[0].Width!.Value) : most;
        return (int)Math.Round(Math.Min(Math.Min(most, own), fits));
    }

    // What is very long is cut: it would be a thread, or push the others out of its line.
    private static double Ratio(MessageFile picture, int pictures)
    {
        var ratio = (double)picture.Width!.Value / picture.Height!.Value;
        return pictures == 1 ? Math.Clamp(ratio, 0.3, 4) : Math.Clamp(ratio, 0.6, 2.2);
    }

    private static void Picture(StringBuilder html, MessageFile file, double width, double ratio, int more)
    {
        var pixels = (int)Math.Ceiling(width);
        var state = more switch { < 0 => " hidden", > 0 => string.Create(CultureInfo.InvariantCulture, $" data-more=\"+{more}\""), _ => "" };
        var behind = file.Placeholder is { } tiny ? $";background-image:url({Encode(tiny)})" : "";
        html.Append(CultureInfo.InvariantCulture,
            $"""<a class="pic" href="api/files/{file.Id.Value}" target="_blank" aria-haspopup="dialog" data-file="{file.Id.Value}" data-kind="image"{state}{(file.IsScanned ? "" : " data-unscanned")} style="--ratio:{ratio:0.###}{behind}"><img src="{Source(file, file.Thumbnails is [.., var largest] ? largest : null)}"{SourceSet(file, pixels)} width="{file.Width}" height="{file.Height}" loading="lazy" decoding="async" alt="{Encode(file.Name)}"></a>""");
    }

    private static string SourceSet(MessageFile file, int pixels) => file.Thumbnails.IsEmpty ? "" : string.Create(
        CultureInfo.InvariantCulture,
        $""" srcset="{string.Join(", ", file.Thumbnails.Select(wide => $"{Source(file, wide)} {wide}w"))}" sizes="{pixels}px" """).TrimEnd();

    private static string Source(MessageFile file, int? width) => width is { } wide
        ? string.Create(CultureInfo.InvariantCulture, $"api/files/{file.Id.Value}/thumbnail?w={wide}")
        : string.Create(CultureInfo.InvariantCulture, $"api/files/{file.Id.Value}");

    private static string Encode(string text) => HtmlEncoder.Default.Encode(text);
}
