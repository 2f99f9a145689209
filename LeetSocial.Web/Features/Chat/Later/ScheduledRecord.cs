using LeetSocial.Domain.Kernel;
using LeetSocial.Web.Data;
using LeetSocial.Web.Data.Sql;
using Microsoft.Data.Sqlite;

namespace LeetSocial.Web.Features.Chat.Later;

/// <summary>A message that is to be posted later, as it is stored.</summary>
internal sealed record ScheduledRecord(
    long Id, PersonId Author, RoomId Room, string Content, DateTimeOffset DueAt, string? Failure, string? CodeLanguage, MessageId? ReplyTo, string? Name)
{
    private const string Select =
        """
        SELECT Id, PersonId, RoomId, Content, DueAt, Failure, CodeLanguage, ReplyToId, ClientMessageId,
            EXISTS (SELECT 1 FROM files f WHERE f.ScheduledId = s.Id AND f.DeletedAt IS NULL)
        FROM scheduled_messages s

        """;

    /// <summary>Whether files wait with it: then it may say nothing.</summary>
    public bool HasFiles { get; init; }

    /// <summary>
    /// The message that is posted bears the name that its author's browser gave it, so that it is posted once whoever tries, and not at all
    /// where the same words were sent meanwhile by somebody who did not know that they are scheduled.
    /// </summary>
    public PostMessage Post => new(Room, Content, Name ?? $"scheduled-{Id}") { Scheduled = this, CodeLanguage = CodeLanguage, ReplyTo = Answered };

    /// <summary>What it answers. Once its author was told that this is deleted, whatever they do about it means the message alone.</summary>
    public MessageId? Answered => Failure == "ReplyToDeleted" ? null : ReplyTo;

    public static ScheduledRecord? Find(PreparedCommands read, long id) => read.Single(Select + "WHERE Id = $0", Map, id);

    /// <returns>Null where there is none of this person's.</returns>
    public static ScheduledRecord? Find(PreparedCommands read, long id, PersonId author) =>
        read.Single(Select + "WHERE Id = $0 AND PersonId = $1", Map, id, author.Value);

    /// <returns>Null where none of this person's bears that name there.</returns>
    public static ScheduledRecord? Find(PreparedCommands read, RoomId room, PersonId author, string name) =>
        read.Single(Select + "WHERE PersonId = $0 AND RoomId = $1 AND ClientMessageId = $2", Map, author.Value, room.Value, name);

    /// <summary>All of one person's, the next first.</summary>
    public static List<ScheduledRecord> Of(PreparedCommands read, PersonId author) =>
        read.List(Select + "WHERE PersonId = $0 ORDER BY DueAt, Id", Map, author.Value);

    private static ScheduledRecord Map(SqliteDataReader row) => new(
        row.GetInt64(0), new PersonId(row.GetInt64(1)), new RoomId(row.GetInt64(2)), row.GetString(3), row.GetTime(4),
        row.IsDBNull(5) ? null : row.GetString(5), row.IsDBNull(6) ? null : row.GetString(6),
        row.GetOptionalInt64(7) is { } answered ? new MessageId(answered) : null,
        row.IsDBNull(8) ? null : row.GetString(8))
    {
        HasFiles = row.GetBoolean(9),
    };
}
