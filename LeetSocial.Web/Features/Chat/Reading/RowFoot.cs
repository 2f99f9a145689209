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
    public static bool Stands(TimelineRow row) => row.IsPinned || !row.Reactions.IsEmpty;

    public static string Draw(TimelineRow row)
    {
        var html = new StringBuilder(160);
        html.Append("<ls-foot hidden data-for=\"").Append(row.Sequence).Append('"').Append(row.IsPinned ? " data-pinned" : "").Append('>');
        foreach (var reaction in row.Reactions)
        {
            var emoji = HtmlEncoder.Default.Encode(reaction.Emoji);
            html.Append("<button type=\"button\" class=\"chip\" data-emoji=\"").Append(emoji).Append("\" data-people=\"")
                .AppendJoin(' ', reaction.People.Select(person => person.Value))
                .Append("\"><span>").Append(emoji).Append("</span><b>").Append(reaction.People.Length).Append("</b></button>");
        }
        return html.Append("</ls-foot>").ToString();
    }
}
