using Microsoft.Data.Sqlite;

namespace LeetSocial.Bench.Million;

/// <summary>Puts messages in, with what hangs on a few of them: answers, reactions, mentions, and the event of the young ones.</summary>
internal sealed class MessageInserts : IDisposable
{
    private const int Posted = 1;
    private const int RendererVersion = 1;
    private readonly IReadOnlyList<long> _people;
    private readonly Random _random;
    private readonly Talk _talk;
    private readonly long _logFrom;
    private readonly BulkInsert _messages;
    private readonly BulkInsert _events;
    private readonly BulkInsert _reactions;
    private readonly BulkInsert _mentions;
    private long _lastId;

    public MessageInserts(SqliteConnection connection, IReadOnlyList<long> people, Random random, DateTimeOffset logFrom)
    {
        (_people, _random, _talk, _logFrom) = (people, random, new Talk(random), logFrom.UtcTicks);
        _messages = new(
            connection, "messages", "Id", "RoomId", "Sequence", "AuthorId", "ClientMessageId", "Type", "Content", "Html",
            "RendererVersion", "Revision", "CreatedAt", "DeletedAt", "EditedAt", "ReplyToId");
        _events = new(connection, "room_events", "RoomId", "Sequence", "Kind", "MessageId", "Revision", "ActorId", "At");
        _reactions = new(connection, "reactions", "MessageId", "PersonId", "Emoji", "CreatedAt");
        _mentions = new(connection, "mentions", "PersonId", "RoomId", "Sequence", "MessageId", "IsDeleted");
        _lastId = connection.Run("SELECT MAX(Id) FROM messages");
    }

    /// <summary>One message, the latest of all. One in 200 is deleted, 50 edited, 30 an answer, 40 has a reaction, 100 names somebody.</summary>
    public void Add(FilledRoom room, DateTimeOffset at)
    {
        var (id, sequence, author, ticks) = (++_lastId, room.Next(), Somebody(), at.UtcTicks);
        var isDeleted = _random.Next(200) == 0;
        var isEdited = !isDeleted && _random.Next(50) == 0;
        var saying = isDeleted ? new Saying("", "") : _talk.Next();
        _messages.Add(
            id, room.Id, sequence, author, Guid.NewGuid().ToString(), 0, saying.Content, saying.Html, RendererVersion,
            isDeleted || isEdited ? 2 : 1, ticks, isDeleted ? ticks : null, isEdited ? ticks : null,
            room.LastMessageId > 0 && _random.Next(30) == 0 ? room.LastMessageId : null);
        room.LastMessageId = id;
        Decorate(room, id, sequence, author, ticks, isDeleted);
        if (ticks >= _logFrom)
        {
            _events.Add(room.Id, sequence, Posted, id, 1, author, ticks);
        }
    }

    public void Dispose()
    {
        _messages.Dispose();
        _events.Dispose();
        _reactions.Dispose();
        _mentions.Dispose();
    }

    private void Decorate(FilledRoom room, long id, long sequence, long author, long ticks, bool isDeleted)
    {
        if (!isDeleted && _random.Next(40) == 0)
        {
            _reactions.Add(id, Somebody(), "👍", ticks);
        }

        if (_random.Next(100) == 0 && Somebody() is var named && named != author)
        {
            _mentions.Add(named, room.Id, sequence, id, isDeleted);
        }
    }

    private long Somebody() => _people[_random.Next(_people.Count)];
}
