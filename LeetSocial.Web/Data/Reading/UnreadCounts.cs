using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using LeetSocial.Web.Data.Sql;

namespace LeetSocial.Web.Data.Reading;

/// <summary>Counts a member's unread messages: not their own, not deleted, not the product's.</summary>
internal static class UnreadCounts
{
    /// <summary>The count as a pair of columns, for a query that has the room as <c>r</c>, the membership as <c>m</c> and the viewer as <c>$0</c>.</summary>
    public const string Columns =
        """
        (SELECT COUNT(*) FROM messages x WHERE x.RoomId = r.Id AND x.Sequence > m.ReadSequence
            AND x.AuthorId <> $0 AND x.DeletedAt IS NULL AND x.Type <> 5),
        (SELECT COUNT(*) FROM mentions x WHERE x.PersonId = $0 AND x.RoomId = r.Id AND x.Sequence > m.ReadSequence
            AND NOT x.IsDeleted)
        """;

    private const string Select =
        "SELECT m.ReadSequence, m.ReadVersion, r.LastSequence, " + Columns +
        " FROM memberships m JOIN rooms r ON r.Id = m.RoomId WHERE m.PersonId = $0 AND m.RoomId = $1";

    /// <returns>Null for who is not a member.</returns>
    public static Unread? Of(PreparedCommands read, RoomId room, PersonId viewer) => read.Single(
        Select,
        row => new Unread(
            viewer,
            new ReadCursor(row.GetInt64(0), row.GetInt32(1)),
            new UnreadCount(row.GetInt32(3), row.GetInt32(4)),
            AsOf: row.GetInt64(2)),
        viewer.Value, room.Value);

    /// <summary>The sequence of the first message that waits; null where none does.</summary>
    public static long? First(PreparedCommands read, RoomId room, Unread unread)
    {
        var first = read.Scalar<long>(
            """
            SELECT Sequence FROM messages WHERE RoomId = $1 AND Sequence > $2 AND AuthorId <> $0
                AND DeletedAt IS NULL AND Type <> 5 ORDER BY Sequence LIMIT 1
            """,
            unread.Viewer.Value, room.Value, unread.Cursor.Sequence);
        return first == 0 ? null : first;
    }
}
