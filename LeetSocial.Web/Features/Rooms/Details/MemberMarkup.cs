using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using LeetSocial.Domain.People;
using LeetSocial.Web.Ui;
using Microsoft.Extensions.Localization;

namespace LeetSocial.Web.Features.Rooms.Details;

/// <summary>
/// Draws a member as one piece of finished HTML, shared by all who look at the room: as elements, thirty members cost
/// every circuit 60 KB.
/// </summary>
internal sealed class MemberMarkup(IStringLocalizer<RoomsText> text, IStringLocalizer<UiText> ui, TimeProvider clock)
{
    public string Draw(MemberEntry member)
    {
        var name = Encode(member.Name);
        var html = new StringBuilder(512);
        html.Append(CultureInfo.InvariantCulture,
            $"""{Avatar.Draw(member.PersonId.Value, member.Name, presence: member.Presence, picture: member.Avatar)}<div><span class="who"><span class="name" dir="auto" title="{name}">{name}</span>""");
        if (member.Mark != MemberMark.None)
        {
            html.Append("""<span class="mark">""").Append(Encode(text[$"Mark{member.Mark}"])).Append("</span>");
        }
        html.Append("""</span><span class="vh">""").Append(Encode(ui[member.Presence.ToString()])).Append("</span>");
        More(html, member);
        return html.Append("</div>").ToString();
    }

    // Their own words, or else when they were last there.
    private void More(StringBuilder html, MemberEntry member)
    {
        if (member.Status.Length > 0)
        {
            var status = Encode(member.Status);
            html.Append(CultureInfo.InvariantCulture, $"""<small dir="auto" title="{status}">{status}</small>""");
        }
        else if (member is { Presence: Presence.Offline, LastSeenAt: { } seen })
        {
            var pattern = text["LastSeen"];
            html.Append(CultureInfo.InvariantCulture,
                $"""<small><ls-time datetime="{RelativeTime.Iso(seen)}" data-style="ago" data-pattern="{Encode(pattern)}">{Encode(RelativeTime.Words(seen, clock.GetUtcNow(), pattern))}</ls-time></small>""");
        }
    }

    private static string Encode(string value) => HtmlEncoder.Default.Encode(value);
}
