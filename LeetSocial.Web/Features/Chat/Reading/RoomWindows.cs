using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using LeetSocial.Domain.Rooms;
using LeetSocial.Web.Data.Reading;
using LeetSocial.Web.Data.Sql;

namespace LeetSocial.Web.Features.Chat.Reading;

/// <summary>Reads a room and the part of its conversation in which a viewer lands, all in one state of the database.</summary>
internal sealed class RoomWindows(TimelineRows rows, RosterCache rosters)
{
    private const int Above = 25;

    /// <returns>Null for a room that does not exist for this viewer.</returns>
    public OpenedRoom? Open(PreparedCommands read, PersonId viewer, RoomId room, long? around)
    {
        if (UnreadCounts.Of(read, room, viewer) is not { } unread)
        {
            return null;
        }
        var found = Find(read, room);
        var divider = UnreadCounts.First(read, room, unread);
        var landing = around ?? divider;
        var timeline = landing is { } place and not long.MaxValue ? Around(read, room, place, unread.AsOf) : Latest(read, room, unread.AsOf);
        var roster = rosters.Get(read, room, found.Room.OwnerId, found.RosterSequence);
        var isThere = around is { } asked && timeline.Rows.Any(row => row.Sequence == asked);
        return new OpenedRoom(new RoomView(found.Room, roster, timeline, unread), landing, divider, isThere);
    }

    /// <summary>Messages stand in the order of time, so that halving finds a moment among a million of them in twenty looks.</summary>
    public static long PlaceOf(PreparedCommands read, RoomId room, DateTimeOffset moment, long head)
    {
        var (low, high) = (1L, head);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            var found = read.Single(
                "SELECT Sequence, CreatedAt FROM messages WHERE RoomId = $0 AND Sequence >= $1 ORDER BY Sequence LIMIT 1",
                row => new Moment(row.GetInt64(0), row.GetTime(1)), room.Value, middle);
            (low, high) = found is null || found.At >= moment ? (low, middle) : (found.Sequence + 1, high);
        }
        return low;
    }

    private sealed record Moment(long Sequence, DateTimeOffset At);

    private Timeline Latest(PreparedCommands read, RoomId room, long head)
    {
        var latest = rows.Before(read, room, long.MaxValue, ChatQueries.PageSize);
        return new Timeline([.. latest], head, ReachesStart: latest.Count < ChatQueries.PageSize, ReachesEnd: true);
    }

    private Timeline Around(PreparedCommands read, RoomId room, long place, long head)
    {
        var above = rows.Before(read, room, place, Above);
        var from = rows.After(read, room, place - 1, ChatQueries.PageSize);
        return new Timeline(
            [.. above, .. from], head, ReachesStart: above.Count < Above, ReachesEnd: from.Count < ChatQueries.PageSize);
    }

    private static Found Find(PreparedCommands read, RoomId room) => read.Single(
        "SELECT " + RoomRecords.Columns + ", r.RosterSequence FROM rooms r WHERE r.Id = $0",
        row => new Found(RoomRecords.Map(row), row.GetInt64(RoomRecords.Width)), room.Value)!;

    private sealed record Found(Room Room, long RosterSequence);
}
