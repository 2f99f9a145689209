using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using LeetSocial.Web.Data;
using LeetSocial.Web.Data.Reading;
using LeetSocial.Web.Data.Rows;
using LeetSocial.Web.Data.Sql;
using Microsoft.Data.Sqlite;

namespace LeetSocial.Web.Features.Chat.Changing;

/// <summary>A message as somebody who may read it finds it, and what they are to its room.</summary>
internal sealed record KnownMessage(
    MessageId Id, RoomId RoomId, long Sequence, PersonId AuthorId, MessageType Type, string Content, string Html, int Revision,
    DateTimeOffset WrittenAt, bool IsEdited, bool IsDeleted, bool IsForwarded)
{
    public RoomAccess Access { get; private init; } = default!;

    /// <summary>Whether the words are its author's own: those of somebody else are not to be changed under their name.</summary>
    public bool IsOwnWords => Type != MessageType.System && !IsForwarded;

    /// <returns>Null where there is none for this person.</returns>
    public static KnownMessage? Find(PreparedCommands read, MessageId id, PersonId person) =>
        Find(read, id) is { } found && RoomAccess.Of(read, found.RoomId, person) is { } access ? found with { Access = access } : null;

    /// <summary>A message as the product itself finds it, on nobody's behalf.</summary>
    public static KnownMessage? Find(PreparedCommands read, MessageId id) => read.Single(
        """
        SELECT Id, RoomId, Sequence, AuthorId, Type, Content, Html, Revision, COALESCE(EditedAt, CreatedAt), EditedAt IS NOT NULL,
            DeletedAt IS NOT NULL, ForwardedFromId IS NOT NULL
        FROM messages WHERE Id = $0
        """,
        Map, id.Value);

    /// <summary>Raises the message's revision and writes an event about it into the room's log.</summary>
    public RoomChange Record(WriteSession session, RoomEventKind kind, PersonId actor, string? emoji = null)
    {
        var head = session.Head(RoomId);
        session.Execute("UPDATE messages SET Revision = Revision + 1 WHERE Id = $0", Id.Value);
        session.Record(new RoomEventRow
        {
            RoomId = RoomId.Value,
            Sequence = session.NextSequence(RoomId),
            Kind = kind,
            MessageId = Id.Value,
            Revision = Revision + 1,
            ActorId = actor.Value,
            Emoji = emoji,
            At = session.Now,
        });
        return new RoomChange(RoomId, head, 1);
    }

    /// <summary>What a write answers that found everything as it should be.</summary>
    public RoomChange Unchanged(WriteSession session) => new(RoomId, session.Head(RoomId), 0);

    private static KnownMessage Map(SqliteDataReader row) => new(
        new MessageId(row.GetInt64(0)), new RoomId(row.GetInt64(1)), row.GetInt64(2), new PersonId(row.GetInt64(3)),
        (MessageType)row.GetInt32(4), row.GetString(5), row.GetString(6), row.GetInt32(7), row.GetTime(8), row.GetBoolean(9), row.GetBoolean(10),
        row.GetBoolean(11));
}
