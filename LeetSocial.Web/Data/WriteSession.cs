using LeetSocial.Domain.Kernel;
using LeetSocial.Web.Data.Rows;
using LeetSocial.Web.Data.Sql;

namespace LeetSocial.Web.Data;

/// <summary>What a write may do within the open transaction.</summary>
internal sealed partial class WriteSession(PreparedCommands commands, TimeProvider clock)
{
    private readonly Dictionary<long, long> _heads = [];
    private bool _hasSavepoint;
    private bool _hasTaken;

    /// <summary>For reading.</summary>
    public PreparedCommands Read
    {
        get
        {
            CatchUp();
            return commands;
        }
    }

    /// <summary>Whether anything was written to a room's log.</summary>
    public bool HasRecorded { get; private set; }

    public DateTimeOffset Now { get; private set; } = clock.GetUtcNow();

    public int Execute(string sql, params ReadOnlySpan<object?> values)
    {
        Protect();
        return commands.Execute(sql, values);
    }

    /// <summary>Inserts a row and tells its id.</summary>
    public long Insert(string sql, params ReadOnlySpan<object?> values)
    {
        Protect();
        commands.Execute(sql, values);
        return commands.LastId;
    }

    /// <summary>Takes the room's next sequence. The head is read once per room and batch.</summary>
    public long NextSequence(RoomId room)
    {
        if (!_heads.TryGetValue(room.Value, out var head))
        {
            head = Head(room);
        }
        _hasTaken = true;
        return _heads[room.Value] = head + 1;
    }

    /// <summary>The head of a room's log as this transaction sees it.</summary>
    public long Head(RoomId room) => Read.Scalar<long>("SELECT LastSequence FROM rooms WHERE Id = $0", room.Value);

    /// <summary>Writes an event into the room's log and moves the room's head.</summary>
    public void Record(RoomEventRow change)
    {
        Execute(
            """
            INSERT INTO room_events (RoomId, Sequence, Kind, MessageId, Revision, PersonId, ActorId, NewOwnerId, Emoji, At)
            VALUES ($0, $1, $2, $3, $4, $5, $6, $7, $8, $9)
            """,
            change.RoomId, change.Sequence, (int)change.Kind, change.MessageId, change.Revision,
            change.PersonId, change.ActorId, change.NewOwnerId, change.Emoji, change.At.UtcTicks);
        Execute(HeadOf(change.Kind), change.RoomId, change.Sequence, change.At.UtcTicks);
        MessageTallies.Pass(commands, change.RoomId, change.Sequence);
        HasRecorded = true;
    }

    private static string HeadOf(RoomEventKind kind) => kind switch
    {
        RoomEventKind.MessagePosted => "UPDATE rooms SET LastSequence = $1, LastActivityAt = $2 WHERE Id = $0",
        RoomEventKind.MemberJoined or RoomEventKind.MemberLeft or RoomEventKind.MemberChanged or RoomEventKind.PersonRenamed =>
            "UPDATE rooms SET LastSequence = $1, RosterSequence = $1, UpdatedAt = $2 WHERE Id = $0",
        _ => "UPDATE rooms SET LastSequence = $1, UpdatedAt = $2 WHERE Id = $0",
    };

    /// <summary>Starts the next write of the batch.</summary>
    internal void Begin()
    {
        (_hasSavepoint, _hasTaken) = (false, false);
        Now = clock.GetUtcNow();
    }

    internal void Keep()
    {
        if (_hasSavepoint)
        {
            commands.Execute("RELEASE one");
        }
    }

    internal void TakeBack()
    {
        // A sequence that was taken and not used would be a hole in the room's log.
        if (_hasTaken)
        {
            _heads.Clear();
        }
        if (_hasSavepoint)
        {
            _access.Clear();
            commands.Execute("ROLLBACK TO one");
            commands.Execute("RELEASE one");
        }
    }

    // A write that only reads, or is refused before it changed anything, needs no savepoint.
    private void Protect()
    {
        // What was read for others holds until something is written that might change it.
        _access.Clear();
        if (!_hasSavepoint)
        {
            // Before the savepoint: this write may be taken back, and those before it stay.
            CatchUp();
            commands.Execute("SAVEPOINT one");
            _hasSavepoint = true;
        }
    }
}
