using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using LeetSocial.Domain.Messages;
using LeetSocial.Web.Ui;

namespace LeetSocial.Web.Features.Chat.Reading;

/// <summary>
/// Draws a row as the markup that all viewers share. What differs between them (own rows, mentions of me, receipts,
/// local time) is told by attributes and settled by CSS and the log's script.
/// </summary>
internal static class RowMarkup
{
    public static string Draw(TimelineRow row, bool leads)
    {
        var html = new StringBuilder(row.Html.Length + 512);
        var name = Encode(row.AuthorName);
        Open(html, row, leads, name);
        if (leads)
        {
            html.Append(CultureInfo.InvariantCulture,
                $"""<span class="av l g" style="background:{AvatarColor.Of(row.AuthorId.Value)}" aria-hidden="true">{Encode(Initials.Of(row.AuthorName))}</span><div class="h"><b dir="auto">{name}</b>{Time(row)}</div>""");
        }
        else
        {
            html.Append("""<span class="side">""").Append(Time(row)).Append("</span>");
        }
        return html.Append("""<div class="b" dir="auto">""").Append(row.Html)
            .Append("""</div><span class="state"></span></article>""").ToString();
    }

    private static void Open(StringBuilder html, TimelineRow row, bool leads, string name)
    {
        html.Append(CultureInfo.InvariantCulture,
            $"""<article class="m{(leads ? " first" : "")}" aria-label="{name}, {row.PostedAt:HH:mm}" data-message-id="{row.Id.Value}" data-sequence="{row.Sequence}" data-client-id="{Encode(row.ClientMessageId)}" data-author="{row.AuthorId.Value}" """);
        if (!row.Mentions.IsEmpty)
        {
            html.Append("data-mentions=\"").AppendJoin(' ', row.Mentions.Select(person => person.Value)).Append('"');
        }
        html.Append('>');
    }

    private static string Time(TimelineRow row) => string.Create(
        CultureInfo.InvariantCulture,
        $"""<time datetime="{row.PostedAt:yyyy-MM-ddTHH:mm:ssZ}">{row.PostedAt:HH:mm}</time>""");

    private static string Encode(string text) => HtmlEncoder.Default.Encode(text);
}
