using LeetSocial.Domain.Kernel;
using LeetSocial.Web.Data;
using LeetSocial.Web.Data.Sql;
using Microsoft.Data.Sqlite;

namespace LeetSocial.Web.Features.Chat.Later;

/// <summary>A reminder as it is stored: which message and when, nothing of its text.</summary>
internal sealed record ReminderRecord(long Id, MessageId Message, DateTimeOffset DueAt)
{
    private const string Select = "SELECT Id, MessageId, DueAt FROM reminders ";

    public static ReminderRecord? Find(PreparedCommands read, long id, PersonId person) =>
        read.Single(Select + "WHERE Id = $0 AND PersonId = $1", Map, id, person.Value);

    public static List<ReminderRecord> Of(PreparedCommands read, PersonId person) =>
        read.List(Select + "WHERE PersonId = $0 ORDER BY DueAt, Id", Map, person.Value);

    private static ReminderRecord Map(SqliteDataReader row) => new(row.GetInt64(0), new MessageId(row.GetInt64(1)), row.GetTime(2));
}
