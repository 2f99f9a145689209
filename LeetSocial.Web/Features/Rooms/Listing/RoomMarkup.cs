using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Rooms;
using LeetSocial.Web.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace LeetSocial.Web.Features.Rooms.Listing;

/// <summary>
/// Draws what stands in a room's link as one piece of finished HTML, once for every change of the room: as elements, twenty rooms
/// cost every circuit 80 KB, and each of them is compared whenever one changes.
/// </summary>
internal sealed class RoomMarkup(IStringLocalizer<RoomsText> text, IStringLocalizer<UiText> ui, TimeProvider clock)
{
    private readonly Dictionary<RoomId, (RoomEntry Room, MarkupString Html)> _drawn = [];

    public MarkupString Draw(RoomEntry room)
    {
        if (_drawn.TryGetValue(room.RoomId, out var drawn) && drawn.Room == room)
        {
            return drawn.Html;
        }
        var html = new StringBuilder(512);
        Name(html, room);
        Line(html, room);
        Waiting(html, room);
        return (_drawn[room.RoomId] = (room, new MarkupString(html.ToString()))).Html;
    }

    private void Name(StringBuilder html, RoomEntry room)
    {
        var isGroup = room.Kind == RoomKind.Group;
        html.Append(CultureInfo.InvariantCulture,
            $"""{Avatar.Draw(room.AvatarOf, room.Name, isGroup, room.Presence, picture: room.Avatar)} <span class="n" dir="auto">{Encode(room.Name)}</span> """);
        if (room.Presence is { } presence)
        {
            Hidden(html, ui[presence.ToString()]);
        }
        html.Append(CultureInfo.InvariantCulture,
            $"""<ls-time datetime="{RelativeTime.Iso(room.LastActivityAt)}" data-style="list">{Encode(RelativeTime.Words(room.LastActivityAt, clock.GetUtcNow(), null))}</ls-time> """);
    }

    private void Line(StringBuilder html, RoomEntry room)
    {
        html.Append("""<span class="l">""");
        if ((room.IsOwn ? text["You"].Value : room.Author) is { } author)
        {
            html.Append("""<span class="by"><bdi>""").Append(Encode(author)).Append("</bdi>:</span> ");
        }
        html.Append("""<span dir="auto">""").Append(Encode(room.Line)).Append("</span> ");
        // At the other end: before the line it would stand where its author does.
        if (room.HasDraft)
        {
            html.Append("""<span class="draft">""").Append(Encode(text["Draft"])).Append("</span>");
        }
        html.Append("</span> ");
    }

    private void Waiting(StringBuilder html, RoomEntry room)
    {
        if (room.Unread > 0)
        {
            html.Append(CultureInfo.InvariantCulture,
                $"""<span class="badge" aria-hidden="true">{(room.Mentions > 0 ? "@" : "")}{(room.Unread > 99 ? "99+" : room.Unread)}</span> """);
            Hidden(html, ui[room.Unread == 1 ? "UnreadOne" : "UnreadMany", room.Unread]);
        }
        if (room.Mentions > 0)
        {
            Hidden(html, ui[room.Mentions == 1 ? "MentionOne" : "MentionMany", room.Mentions]);
        }
    }

    private static void Hidden(StringBuilder html, string words) => html.Append("""<span class="vh">""").Append(Encode(words)).Append("</span> ");

    private static string Encode(string value) => HtmlEncoder.Default.Encode(value);
}
