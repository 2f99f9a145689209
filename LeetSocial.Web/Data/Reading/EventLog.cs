using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using LeetSocial.Domain.Rooms;
using LeetSocial.Web.Data.Rows;
using LeetSocial.Web.Data.Sql;
using Microsoft.Data.Sqlite;

namespace LeetSocial.Web.Data.Reading;

/// <summary>The rooms' event logs: what happened since, rebuilt from ids and today's state.</summary>
internal sealed class EventLog(ReadPool reads, TimelineRows rows)
{
    private const string Select =
        "SELECT RoomId, Sequence, Kind, MessageId, PersonId, ActorId, NewOwnerId, At, Emoji FROM room_events";

    /// <summary>The head of a room's log.</summary>
    public long Head(RoomId room) =>
        reads.Read(read => read.Scalar<long>("SELECT LastSequence FROM rooms WHERE Id = $0", room.Value));

    /// <summary>Events of one room after a sequence, in order; at most <paramref name="limit"/> of them.</summary>
    public IReadOnlyList<RoomEvent> After(RoomId room, long sequence, int limit) => reads.Read(read => Rebuild(read, read.List(
        Select + " WHERE RoomId = $0 AND Sequence > $1 ORDER BY Sequence LIMIT $2", Map, room.Value, sequence, limit)));

    /// <summary>What somebody misses who knows a room's log up to a sequence; at most <paramref name="limit"/> events of it.</summary>
    /// <returns>Null when the log no longer goes back so far: then everything has to be read anew.</returns>
    public Missed? Since(RoomId room, long sequence, int limit) => reads.Read<Missed?>(read =>
    {
        var changes = read.List(
            Select + " WHERE RoomId = $0 AND Sequence > $1 ORDER BY Sequence LIMIT $2", Map, room.Value, sequence, limit);
        var reached = changes is [.., var last] ? last.Sequence
            : read.Scalar<long>("SELECT LastSequence FROM rooms WHERE Id = $0", room.Value);
        var first = changes is [var next, ..] ? next.Sequence : reached + 1;
        return first <= sequence + 1 ? new Missed(Rebuild(read, changes), Math.Max(reached, sequence), changes.Count < limit) : null;
    });

    /// <summary>The number of the last event of any room.</summary>
    public long LastId() => reads.Read(read => read.Scalar<long>("SELECT COALESCE(MAX(Id), 0) FROM room_events"));

    /// <summary>Where anything happened after an event's number, as the heads reached and the changes of who is where.</summary>
    public News Since(long id) => reads.Read(read =>
    {
        var heads = read.List(
            "SELECT RoomId, MAX(Sequence), MAX(Id) FROM room_events WHERE Id > $0 GROUP BY RoomId",
            row => (Room: new RoomId(row.GetInt64(0)), Head: row.GetInt64(1), Id: row.GetInt64(2)), id);
        var moves = heads.Count == 0 ? [] : Rebuild(read, read.List(
            Select + " WHERE Id > $0 AND Kind IN (2, 3) ORDER BY Id LIMIT 1000", Map, id));
        return new News(
            heads.Count == 0 ? id : heads.Max(head => head.Id), [.. heads.Select(head => (head.Room, head.Head))], moves);
    });

    /// <param name="Events">In order. What cannot be told any more, or is of a kind that only a later release knows, is left out.</param>
    /// <param name="UpTo">The sequence up to which they are everything there is to tell.</param>
    /// <param name="IsAll">Whether that is the end of the log.</param>
    internal sealed record Missed(IReadOnlyList<RoomEvent> Events, long UpTo, bool IsAll);

    /// <summary>What the poll of the log brought.</summary>
    internal sealed record News(long LastId, IReadOnlyList<(RoomId Room, long Head)> Heads, IReadOnlyList<RoomEvent> Moves);

    private List<RoomEvent> Rebuild(PreparedCommands read, List<RoomEventRow> changes) =>
        [.. changes.Select(change => Rebuild(read, change)).OfType<RoomEvent>()];

    private RoomEvent? Rebuild(PreparedCommands read, RoomEventRow change)
    {
        var room = new RoomId(change.RoomId);
        return change.Kind switch
        {
            _ when change.MessageId is { } message => rows.Find(read, new MessageId(message)) is { } row ? Rebuild(change, row) : null,
            RoomEventKind.MemberJoined when Members.Find(read, room, new PersonId(change.PersonId!.Value), change.At) is { } member =>
                new MemberJoined(room, change.Sequence, change.At, member, new PersonId(change.ActorId)),
            RoomEventKind.PersonRenamed when Members.Find(read, room, new PersonId(change.PersonId!.Value), change.At) is { } person =>
                new PersonRenamed(room, change.Sequence, change.At, person.PersonId, person.DisplayName) { Avatar = person.Avatar },
            RoomEventKind.MemberChanged when Members.Find(read, room, new PersonId(change.PersonId!.Value), change.At) is { } changed =>
                new MemberChanged(room, change.Sequence, change.At, changed, new PersonId(change.ActorId), Owner(change)),
            RoomEventKind.RoomChanged =>
                new RoomChanged(room, change.Sequence, change.At, RoomRecords.Find(read, room)!, new PersonId(change.ActorId)),
            RoomEventKind.MemberLeft =>
                new MemberLeft(room, change.Sequence, change.At, new PersonId(change.PersonId!.Value), new PersonId(change.ActorId), Owner(change)),
            _ => null,
        };
    }

    private static PersonId? Owner(RoomEventRow change) => change.NewOwnerId is { } owner ? new PersonId(owner) : null;

    private static RowEvent? Rebuild(RoomEventRow change, TimelineRow row)
    {
        var (room, sequence, at, actor) = (row.RoomId, change.Sequence, change.At, new PersonId(change.ActorId));
        return change.Kind switch
        {
            RoomEventKind.MessagePosted => new MessagePosted(room, sequence, at, row),
            RoomEventKind.MessageEdited => new MessageEdited(room, sequence, at, row),
            RoomEventKind.MessageDeleted => new MessageDeleted(room, sequence, at, row, actor),
            RoomEventKind.ReactionAdded => new ReactionAdded(room, sequence, at, row, actor, change.Emoji!),
            RoomEventKind.ReactionRemoved => new ReactionRemoved(room, sequence, at, row, actor, change.Emoji!),
            RoomEventKind.MessagePinned => new MessagePinned(room, sequence, at, row, actor),
            RoomEventKind.MessageUnpinned => new MessageUnpinned(room, sequence, at, row, actor),
            RoomEventKind.PreviewsChanged => new PreviewsChanged(room, sequence, at, row),
            RoomEventKind.FilesChecked => new FilesChecked(room, sequence, at, row),
            _ => null,
        };
    }

    private static RoomEventRow Map(SqliteDataReader row) => new()
    {
        RoomId = row.GetInt64(0),
        Sequence = row.GetInt64(1),
        Kind = (RoomEventKind)row.GetInt32(2),
        MessageId = row.GetOptionalInt64(3),
        PersonId = row.GetOptionalInt64(4),
        ActorId = row.GetInt64(5),
        NewOwnerId = row.GetOptionalInt64(6),
        At = row.GetTime(7),
        Emoji = row.IsDBNull(8) ? null : row.GetString(8),
    };
}
