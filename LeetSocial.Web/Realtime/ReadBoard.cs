using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using LeetSocial.Domain.People;
using LeetSocial.Domain.Rooms;
using LeetSocial.Web.Data.Reading;

namespace LeetSocial.Web.Realtime;

/// <summary>
/// How far the members of open rooms have read: loaded when the first here looks at a room, kept up by the signals of all
/// instances, dropped when the last has gone. Whoever listens to a room's signals finds it up to date when
/// <see cref="ReadsAdvanced"/> comes.
/// </summary>
internal sealed partial class ReadBoard : IDisposable
{
    private readonly Lock _lock = new();
    private readonly Dictionary<RoomId, OpenRoom> _rooms = [];
    private readonly RoomEventFanout _events;
    private readonly Readers _readers;
    private readonly ReadsTicker _ticker;
    private readonly ILogger<ReadBoard> _logger;
    private readonly IDisposable _listening;
    private readonly IDisposable _missing;

    public ReadBoard(
        RoomEventFanout events, SignalHub signals, IRoomEventRelay relay, Readers readers, TimeProvider clock, ILogger<ReadBoard> logger)
    {
        (_events, _readers, _logger) = (events, readers, logger);
        _ticker = new ReadsTicker(signals, clock);
        _listening = signals.SubscribeAll(Hear);
        _missing = relay.Listen(onRestored: () => Spoil(_ => true));
    }

    /// <summary>Keeps the room's positions until disposed.</summary>
    public IDisposable Open(RoomId room)
    {
        OpenRoom open;
        lock (_lock)
        {
            if (!_rooms.TryGetValue(room, out open!))
            {
                _rooms[room] = open = new OpenRoom(this, room);
            }
            open.Openers++;
        }
        Merge(open, []);
        return new Subscription(() => Close(open));
    }

    /// <summary>A member's move is committed. Everybody hears of it with all others of the same half second.</summary>
    public void Advance(RoomId room, PersonId person, long sequence) => _ticker.Add(room, new ReadPosition(person, sequence));

    /// <summary>The positions of an open room; nothing for one that is not.</summary>
    public ReadPositions Snapshot(RoomId room) => Find(room)?.Reads.Snapshot ?? ReadPositions.None;

    public void Dispose()
    {
        _missing.Dispose();
        _listening.Dispose();
        _ticker.Dispose();
    }

    private OpenRoom? Find(RoomId room)
    {
        lock (_lock)
        {
            return _rooms.GetValueOrDefault(room);
        }
    }

    private void Close(OpenRoom open)
    {
        lock (_lock)
        {
            if (--open.Openers > 0)
            {
                return;
            }
            _rooms.Remove(open.Room);
        }
        open.Dispose();
    }

    private void Hear(Signal signal)
    {
        if (signal is ReadsAdvanced advanced && Find(advanced.RoomId) is { } open)
        {
            Merge(open, advanced.Positions);
        }
        else if (signal is ProfileChanged { PersonId: var person })
        {
            // A name, or the choice to share receipts, may be another now.
            Spoil(open => open.Reads.Concerns(person));
        }
    }

    private void Spoil(Func<OpenRoom, bool> which)
    {
        OpenRoom[] rooms;
        lock (_lock)
        {
            rooms = [.. _rooms.Values];
        }
        foreach (var open in rooms.Where(which))
        {
            Spoil(open);
        }
    }

    private void Spoil(OpenRoom open)
    {
        open.Reads.Spoil();
        _ticker.Touch(open.Room);
    }

    private void Merge(OpenRoom open, IReadOnlyCollection<ReadPosition> positions)
    {
        try
        {
            open.Reads.Merge(positions, () => _readers.Of(open.Room));
        }
        catch (Exception failure)
        {
            open.Reads.Spoil();
            Log.NotRead(_logger, failure);
        }
    }

    /// <summary>A room that somebody here looks at.</summary>
    private sealed class OpenRoom : IListen, IDisposable
    {
        private readonly ReadBoard _board;
        private readonly IDisposable _listening;

        public OpenRoom(ReadBoard board, RoomId room)
        {
            (_board, Room) = (board, room);
            _listening = board._events.Subscribe(room, this);
        }

        public RoomId Room { get; }

        public RoomReads Reads { get; } = new();

        public int Openers { get; set; }

        public void Hear(object news)
        {
            if (news is MemberJoined or MemberLeft)
            {
                _board.Spoil(this);
            }
        }

        public void Dispose() => _listening.Dispose();
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The read positions of a room could not be read")]
        public static partial void NotRead(ILogger logger, Exception failure);
    }
}
