using System.Net;
using System.Text;

namespace LeetSocial.Web.Features.Chat.Rendering.Writing;

internal static class PlainText
{
    // The sanitiser's time grows with the square of the nodes within one element (T3).
    private const int MaxLinesPerParagraph = 200;

    /// <summary>Keeps the lines; blank ones part paragraphs, as they do in Markdown.</summary>
    public static string ToHtml(string source)
    {
        var html = new StringBuilder();
        var lines = 0;
        foreach (var line in source.AsSpan().EnumerateLines())
        {
            var isBlank = line.IsWhiteSpace();
            if (lines > 0 && (isBlank || lines == MaxLinesPerParagraph))
            {
                html.Append("</p>\n");
                lines = 0;
            }

            if (isBlank)
                continue;

            html.Append(lines++ == 0 ? "<p>" : "<br>\n").Append(WebUtility.HtmlEncode(line.ToString()));
        }

        return html.Append(lines > 0 ? "</p>" : "").ToString();
    }
}
