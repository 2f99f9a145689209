using System.Net;
using System.Text;

namespace LeetSocial.Web.Features.Chat.Rendering.Writing;

internal static class PlainText
{
    /// <summary>Keeps the lines; of several blank ones in a row, as in Markdown, one is enough.</summary>
    public static string ToHtml(string source)
    {
        var html = new StringBuilder("<p>");
        var wasBlank = true;
        foreach (var line in source.AsSpan().Trim('\n').EnumerateLines())
        {
            var isBlank = line.IsWhiteSpace();
            if (isBlank && wasBlank)
                continue;

            if (html.Length > "<p>".Length)
                html.Append("<br>\n");
            html.Append(WebUtility.HtmlEncode(line.ToString()));
            wasBlank = isBlank;
        }

        return html.Append("</p>").ToString();
    }
}
