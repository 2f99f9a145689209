using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using LeetSocial.Domain.Messages;
using LeetSocial.Web.Ui;

namespace LeetSocial.Web.Features.Chat.Reading;

/// <summary>
/// Draws a row as the markup that all viewers share. What differs between them (own rows, mentions of me, receipts,
/// local time, words in their language) is told by attributes and settled by CSS and the log's script.
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
                $"""{Avatar.Draw(row.AuthorId.Value, row.AuthorName, size: AvatarSize.Large, picture: row.AuthorAvatar, more: " g")}<div class="h"><b dir="auto">{name}</b>{Time(row)}</div>""");
        }
        else
        {
            html.Append("""<span class="side">""").Append(Time(row)).Append("</span>");
        }
        Origin(html, row);
        html.Append("""<div class="b" dir="auto">""").Append(row.Html);
        if (row.EditedAt is { } edited && !row.IsDeleted)
        {
            html.Append(CultureInfo.InvariantCulture, $"""<small class="edited" data-at="{edited:yyyy-MM-ddTHH:mm:ssZ}"></small>""");
        }
        html.Append("</div>");
        RowFiles.Draw(html, row);
        return html.Append("""<span class="state"></span></article>""").ToString();
    }

    private static void Open(StringBuilder html, TimelineRow row, bool leads, string name)
    {
        html.Append(CultureInfo.InvariantCulture,
            $"""<article class="m{(leads ? " first" : "")}{(row.IsDeleted ? " gone" : "")}" aria-label="{name}, {row.PostedAt:HH:mm}" data-message-id="{row.Id.Value}" data-sequence="{row.Sequence}" data-client-id="{Encode(row.ClientMessageId)}" data-author="{row.AuthorId.Value}">""");
    }

    // What it answers, or whose words it passes on.
    private static void Origin(StringBuilder html, TimelineRow row)
    {
        if (row is { Quote: { } quote, IsDeleted: false })
        {
            html.Append(CultureInfo.InvariantCulture,
                $"""<a class="q{(quote.IsDeleted ? " gone" : "")}" href="messages/{row.RoomId.Value}/{quote.Sequence}" data-quote="{quote.Sequence}" dir="auto"><b>{Encode(quote.AuthorName)}</b> <span>{Encode(quote.Snippet)}</span></a>""");
        }
        if (row is { ForwardedFrom: { } author, IsDeleted: false })
        {
            html.Append("""<div class="fwd" dir="auto"><b>""").Append(Encode(author)).Append("</b></div>");
        }
    }

    private static string Time(TimelineRow row) => string.Create(
        CultureInfo.InvariantCulture,
        $"""<time datetime="{row.PostedAt:yyyy-MM-ddTHH:mm:ssZ}">{row.PostedAt:HH:mm}</time>""");

    private static string Encode(string text) => HtmlEncoder.Default.Encode(text);
}
