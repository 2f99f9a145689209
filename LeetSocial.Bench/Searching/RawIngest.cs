using System.Diagnostics;
using LeetSocial.Bench.Million;
using LeetSocial.Web.Data.Sql;

namespace LeetSocial.Bench.Searching;

/// <summary>
/// What SQLite itself takes: the same rows into the same tables, 500 messages to a transaction that is on the disk when it ends, on a connection like the writer's,
/// prepared statements, one thread, and nothing asked or checked.
/// </summary>
internal sealed class RawIngest(string database, long room, long author)
{
    private const int Batch = 500;
    private readonly Talk _talk = new(new Random(3));

    /// <returns>Messages a second.</returns>
    public double Take(TimeSpan time)
    {
        var file = new SqliteFile($"Data Source={database}");
        using var commands = file.OpenForWriting();
        var sequence = commands.Scalar<long>("SELECT LastSequence FROM rooms WHERE Id = $0", room);
        var begun = Stopwatch.GetTimestamp();
        var count = 0;
        while (Stopwatch.GetElapsedTime(begun) < time)
        {
            commands.Execute("BEGIN IMMEDIATE");
            for (var n = 0; n < Batch; n++)
            {
                Insert(commands, ++sequence);
            }

            commands.Execute("COMMIT");
            count += Batch;
        }

        return count / Stopwatch.GetElapsedTime(begun).TotalSeconds;
    }

    private void Insert(PreparedCommands commands, long sequence)
    {
        var (saying, now) = (_talk.Next(), DateTimeOffset.UtcNow.UtcTicks);
        commands.Execute(
            """
            INSERT INTO messages (RoomId, Sequence, AuthorId, ClientMessageId, Type, Content, Html, RendererVersion, Revision, CreatedAt)
            VALUES ($0, $1, $2, $3, 0, $4, $5, 1, 1, $6)
            """,
            room, sequence, author, Guid.NewGuid().ToString(), saying.Content, saying.Html, now);
        commands.Execute(
            "INSERT INTO room_events (RoomId, Sequence, Kind, MessageId, Revision, ActorId, At) VALUES ($0, $1, 1, last_insert_rowid(), 1, $2, $3)",
            room, sequence, author, now);
        commands.Execute("UPDATE rooms SET LastSequence = $1, LastActivityAt = $2 WHERE Id = $0", room, sequence, now);
    }
}
