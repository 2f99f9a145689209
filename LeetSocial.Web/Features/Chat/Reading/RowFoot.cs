using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using LeetSocial.Domain.Messages;

namespace LeetSocial.Web.Features.Chat.Reading;

/// <summary>
/// Draws what hangs on a message, for all viewers alike. It stands behind its row, unseen; the log's script puts a copy into the row
/// and says on it what is this viewer's own.
/// </summary>
internal static class RowFoot
{
    public static bool Stands(TimelineRow row) => row.IsPinned || !row.Reactions.IsEmpty || !row.Previews.IsEmpty;

    public static string Draw(TimelineRow row)
    {
        var html = new StringBuilder(160);
        html.Append("<ls-foot hidden data-for=\"").Append(row.Sequence).Append('"').Append(row.IsPinned ? " data-pinned" : "").Append('>');
        Pages(html, row);
        foreach (var reaction in row.Reactions)
        {
            var emoji = Encode(reaction.Emoji);
            html.Append("<button type=\"button\" class=\"chip\" data-emoji=\"").Append(emoji).Append("\" data-people=\"")
                .AppendJoin(' ', reaction.People.Select(person => person.Value))
                .Append("\"><span>").Append(emoji).Append("</span><b>").Append(reaction.People.Length).Append("</b></button>");
        }
        return html.Append("</ls-foot>").ToString();
    }

    // Strangers' text (T4), in a template: it stands on the page once, in the row.
    private static void Pages(StringBuilder html, TimelineRow row)
    {
        if (row.Previews.IsEmpty)
        {
            return;
        }
        html.Append("<template>");
        foreach (var page in row.Previews)
        {
            html.Append(CultureInfo.InvariantCulture,
                $"""<div class="page" data-preview="{page.Id}"><small dir="auto">{Encode(page.Site)}</small><a href="{Encode(page.Address)}" rel="noopener noreferrer nofollow ugc" target="_blank" dir="auto">{Encode(page.Title)}</a>""");
            html.Append(page.Description.Length == 0 ? "" : $"""<p dir="auto">{Encode(page.Description)}</p>""").Append("</div>");
        }
        html.Append("</template>");
    }

    private static string Encode(string text) => HtmlEncoder.Default.Encode(text);
}
