using LeetSocial.Domain.Kernel;
using LeetSocial.Web.Data;
using LeetSocial.Web.Data.Sql;
using Microsoft.Data.Sqlite;

namespace LeetSocial.Web.Features.Chat.Later;

/// <summary>A message that is to be posted later, as it is stored.</summary>
internal sealed record ScheduledRecord(long Id, PersonId Author, RoomId Room, string Content, DateTimeOffset DueAt, string? Failure, string? CodeLanguage, MessageId? ReplyTo)
{
    private const string Select = "SELECT Id, PersonId, RoomId, Content, DueAt, Failure, CodeLanguage, ReplyToId FROM scheduled_messages ";

    /// <summary>The message that is posted bears this name, so that it is posted once whoever tries.</summary>
    public PostMessage Post => new(Room, Content, $"scheduled-{Id}") { Scheduled = Id, CodeLanguage = CodeLanguage, ReplyTo = Answered };

    /// <summary>What it answers. Once its author was told that this is deleted, whatever they do about it means the message alone.</summary>
    public MessageId? Answered => Failure == "ReplyToDeleted" ? null : ReplyTo;

    public static ScheduledRecord? Find(PreparedCommands read, long id) => read.Single(Select + "WHERE Id = $0", Map, id);

    /// <returns>Null where there is none of this person's.</returns>
    public static ScheduledRecord? Find(PreparedCommands read, long id, PersonId author) =>
        read.Single(Select + "WHERE Id = $0 AND PersonId = $1", Map, id, author.Value);

    /// <summary>All of one person's, the next first.</summary>
    public static List<ScheduledRecord> Of(PreparedCommands read, PersonId author) =>
        read.List(Select + "WHERE PersonId = $0 ORDER BY DueAt, Id", Map, author.Value);

    private static ScheduledRecord Map(SqliteDataReader row) => new(
        row.GetInt64(0), new PersonId(row.GetInt64(1)), new RoomId(row.GetInt64(2)), row.GetString(3), row.GetTime(4),
        row.IsDBNull(5) ? null : row.GetString(5), row.IsDBNull(6) ? null : row.GetString(6),
        row.GetOptionalInt64(7) is { } answered ? new MessageId(answered) : null);
}
