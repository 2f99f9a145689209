using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using LeetSocial.Web.Data.Sql;

namespace LeetSocial.Web.Data.Reading;

/// <summary>Counts a member's unread messages: not their own, not deleted, not the product's.</summary>
internal static class UnreadCounts
{
    // Where the stretch ends in which the cursor stands, and where those end that are tallied.
    private static readonly string AfterCursor = $"(m.ReadSequence / {MessageTallies.Block} + 1) * {MessageTallies.Block}";

    private static readonly string AfterTallies =
        $"(SELECT COALESCE(MAX(t.Block) + 1, 0) * {MessageTallies.Block} FROM message_tallies t WHERE t.RoomId = r.Id AND t.AuthorId = 0)";

    /// <summary>The count as a pair of columns, for a query that has the room as <c>r</c>, the membership as <c>m</c> and the viewer as <c>$0</c>.</summary>
    public static readonly string Columns =
        $"""
        (SELECT COUNT(*) FROM messages x WHERE x.RoomId = r.Id AND x.Sequence > m.ReadSequence AND x.Sequence < {AfterCursor}
            AND x.AuthorId <> $0 AND {MessageTallies.Counts})
        + (SELECT COALESCE(SUM(CASE t.AuthorId WHEN 0 THEN t.Messages ELSE -t.Messages END), 0) FROM message_tallies t
            WHERE t.RoomId = r.Id AND t.AuthorId IN (0, $0) AND t.Block > m.ReadSequence / {MessageTallies.Block})
        + (SELECT COUNT(*) FROM messages x WHERE x.RoomId = r.Id AND x.Sequence >= MAX({AfterCursor}, {AfterTallies})
            AND x.AuthorId <> $0 AND {MessageTallies.Counts}),
        (SELECT COUNT(*) FROM mentions x WHERE x.PersonId = $0 AND x.RoomId = r.Id AND x.Sequence > m.ReadSequence
            AND NOT x.IsDeleted)
        """;

    private static readonly string Select =
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
