using LeetSocial.Domain.Kernel;
using LeetSocial.Web.Data.Sql;

namespace LeetSocial.Web.Data;

/// <summary>
/// Keeps the tallies of <see cref="Rows.MessageTallyRow"/> in the transactions that change what they count. A message costs nothing by itself:
/// a stretch is tallied once, when its room's log has passed it.
/// </summary>
internal static class MessageTallies
{
    /// <summary>Sequences in a stretch. What is not tallied is counted row by row: twice as many at most.</summary>
    public const int Block = 1_024;

    /// <summary>What counts as unread, for whoever did not write it.</summary>
    public const string Counts = "DeletedAt IS NULL AND Type <> 5";

    /// <summary>Tallies a room (<c>$0</c>) from where a stretch begins (<c>$1</c>) to where one does (<c>$2</c>): by author, then by all.</summary>
    public static readonly IReadOnlyList<string> Statements =
    [
        $"""
        INSERT INTO message_tallies (RoomId, AuthorId, Block, Messages)
        SELECT RoomId, AuthorId, Sequence / {Block}, COUNT(*) FROM messages
        WHERE RoomId = $0 AND Sequence >= $1 AND Sequence < $2 AND {Counts} GROUP BY Sequence / {Block}, AuthorId
        """,
        $"""
        INSERT INTO message_tallies (RoomId, AuthorId, Block, Messages)
        SELECT RoomId, 0, Block, SUM(Messages) FROM message_tallies
        WHERE RoomId = $0 AND Block >= $1 / {Block} AND Block < $2 / {Block} GROUP BY Block
        """,
    ];

    /// <summary>Tallies what a room has passed when its log comes to a sequence, which is no message's yet or that of the last one.</summary>
    public static void Pass(PreparedCommands commands, long room, long sequence)
    {
        if (sequence % Block != 0)
        {
            return;
        }
        var from = commands.Scalar<long>(
            $"SELECT COALESCE(MAX(Block) + 1, 0) * {Block} FROM message_tallies WHERE RoomId = $0 AND AuthorId = 0", room);
        foreach (var statement in Statements)
        {
            commands.Execute(statement, room, from, sequence);
        }
    }

    /// <summary>A message counts no more.</summary>
    public static void TakeOut(WriteSession session, RoomId room, PersonId author, long sequence) => session.Execute(
        $"UPDATE message_tallies SET Messages = Messages - 1 WHERE RoomId = $0 AND AuthorId IN (0, $1) AND Block = $2 / {Block}",
        room.Value, author.Value, sequence);
}
