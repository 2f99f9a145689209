using System.Diagnostics;
using LeetSocial.Domain.Kernel;
using LeetSocial.Web.Data.Reading;
using LeetSocial.Web.Data.Rows;

namespace LeetSocial.Web.Data;

/// <summary>
/// The short way of a message that changes nothing but its room. Its row is written at once; its event, and the head of its room,
/// with those of its neighbours, in one statement before anything else in the transaction reads or writes.
/// </summary>
internal sealed partial class WriteSession
{
    private readonly Dictionary<(RoomId Room, PersonId Person), RoomAccess?> _access = [];
    private readonly Dictionary<long, (long Sequence, long At)> _moved = [];
    private readonly List<(long Room, long Sequence)> _passed = [];
    private (long First, long Last)? _unrecorded;

    /// <summary>Whether messages stand there without their events: then nothing of the transaction may stay.</summary>
    internal bool IsBroken { get; private set; }

    /// <summary>What a member is to a room, read once as long as nothing else is written.</summary>
    /// <returns>Null for who is not a member.</returns>
    public RoomAccess? KnownAccess(RoomId room, PersonId person)
    {
        if (!_access.TryGetValue((room, person), out var access))
        {
            _access[(room, person)] = access = RoomAccess.Of(commands, room, person);
        }
        return access;
    }

    /// <summary>Inserts a message under the room's next sequence; its event is recorded.</summary>
    /// <param name="room">The room.</param>
    /// <param name="sql">One statement and all that the write does, so that it needs no savepoint. It may decline to insert.</param>
    /// <param name="row">Its values, by the sequence.</param>
    /// <returns>The id and the sequence; zeros where it declined.</returns>
    public (long Id, long Sequence) Append(RoomId room, string sql, Func<long, object?[]> row)
    {
        Debug.Assert(!_hasSavepoint, "What is written before might be taken back, and the event with it.");
        var sequence = NextSequence(room);
        if (commands.Execute(sql, row(sequence)) == 0)
        {
            _heads[room.Value] = sequence - 1;
            return default;
        }
        var id = commands.LastId;
        _unrecorded = (_unrecorded?.First ?? id, id);
        _moved[room.Value] = (sequence, Now.UtcTicks);
        if (sequence % MessageTallies.Block == 0)
        {
            _passed.Add((room.Value, sequence));
        }
        HasRecorded = true;
        return (id, sequence);
    }

    /// <summary>Records what was appended.</summary>
    internal void CatchUp()
    {
        if (_unrecorded is not { } run)
        {
            return;
        }
        IsBroken = true;
        _unrecorded = null;
        // Between the first and the last of them nobody else has inserted a message.
        commands.Execute(
            """
            INSERT INTO room_events (RoomId, Sequence, Kind, MessageId, Revision, ActorId, At)
            SELECT RoomId, Sequence, $2, Id, Revision, AuthorId, CreatedAt FROM messages WHERE Id BETWEEN $0 AND $1 ORDER BY Id
            """,
            run.First, run.Last, (int)RoomEventKind.MessagePosted);
        foreach (var (room, head) in _moved)
        {
            commands.Execute(HeadOf(RoomEventKind.MessagePosted), room, head.Sequence, head.At);
        }
        _passed.ForEach(one => MessageTallies.Pass(commands, one.Room, one.Sequence));
        _moved.Clear();
        _passed.Clear();
        IsBroken = false;
    }
}
