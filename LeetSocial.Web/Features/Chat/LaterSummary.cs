using System.Collections.Immutable;
using LeetSocial.Domain.Kernel;
using LeetSocial.Web.Data;
using LeetSocial.Web.Data.Sql;

namespace LeetSocial.Web.Features.Chat;

/// <summary>How much somebody has put off, as page and list of rooms mark it.</summary>
/// <param name="UndoSeconds">Their setting: so long a message waits in the browser before it is sent.</param>
/// <param name="Failed">How many messages could not be posted when their time came.</param>
/// <param name="DueReminders">How many reminders have been told and not been done with.</param>
/// <param name="Scheduled">Where something is to be posted later: how much, and when next.</param>
/// <param name="Drafts">Where something was begun.</param>
internal sealed record LaterSummary(
    int UndoSeconds, int Failed, int DueReminders,
    ImmutableDictionary<RoomId, (int Count, DateTimeOffset Next)> Scheduled, ImmutableHashSet<RoomId> Drafts)
{
    public static LaterSummary Empty { get; } = new(
        0, 0, 0, ImmutableDictionary<RoomId, (int, DateTimeOffset)>.Empty, []);

    public static LaterSummary Of(PreparedCommands read, PersonId person, DateTimeOffset now) => new(
        (int)read.Scalar<long>("SELECT UndoSendSeconds FROM people WHERE Id = $0", person.Value),
        (int)read.Scalar<long>("SELECT COUNT(*) FROM scheduled_messages WHERE PersonId = $0 AND Failure IS NOT NULL", person.Value),
        (int)read.Scalar<long>("SELECT COUNT(*) FROM reminders WHERE PersonId = $0 AND DueAt <= $1", person.Value, now.UtcTicks),
        read.List(
            "SELECT RoomId, COUNT(*), MIN(DueAt) FROM scheduled_messages WHERE PersonId = $0 AND Failure IS NULL GROUP BY RoomId",
            row => (Room: new RoomId(row.GetInt64(0)), Waiting: (row.GetInt32(1), row.GetTime(2))), person.Value)
            .ToImmutableDictionary(found => found.Room, found => found.Waiting),
        [.. read.List("SELECT RoomId FROM drafts WHERE PersonId = $0 AND Content <> ''", row => new RoomId(row.GetInt64(0)), person.Value)]);
}
