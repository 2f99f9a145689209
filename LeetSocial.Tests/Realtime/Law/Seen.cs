using System.Text;
using LeetSocial.Domain.Rooms;
using LeetSocial.Web.Features.Chat.Reading;

namespace LeetSocial.Tests.Realtime.Law;

/// <summary>All that a view shows, as text to be compared.</summary>
internal static class Seen
{
    public static string Of(RoomView view)
    {
        var text = new StringBuilder();
        text.Append("at ").Append(view.Sequence).Append(", ").AppendLine(view.Room.ToString());
        text.Append("owner ").AppendLine(view.Roster.OwnerId.ToString());
        foreach (var member in view.Roster.Members.Values.OrderBy(member => member.PersonId.Value))
        {
            text.AppendLine(member.ToString());
        }
        text.AppendLine(view.Unread.ToString());
        text.Append(view.Timeline.ReachesStart).Append(' ').Append(view.Timeline.ReachesEnd).AppendLine();
        foreach (var row in view.Timeline.Rows)
        {
            text.AppendLine(RowMarkup.Draw(row, leads: true)).AppendLine(RowMarkup.Draw(row, leads: false)).AppendLine(RowFoot.Draw(row));
        }
        return text.ToString();
    }
}
