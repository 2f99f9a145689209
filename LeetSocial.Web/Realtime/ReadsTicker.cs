using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;

namespace LeetSocial.Web.Realtime;

/// <summary>
/// Gathers the moves of read positions and tells each room's together: the first at once, then at most twice a second,
/// however many people read. Nothing is kept of rooms where nobody moves.
/// </summary>
internal sealed class ReadsTicker : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(0.5);
    private readonly Lock _lock = new();
    private readonly Dictionary<RoomId, Gathering> _rooms = [];
    private readonly SignalHub _signals;
    private readonly ITimer _timer;

    public ReadsTicker(SignalHub signals, TimeProvider clock)
    {
        _signals = signals;
        _timer = clock.CreateTimer(_ => Tick(), null, Interval, Interval);
    }

    public void Add(RoomId room, ReadPosition position) => Tell(room, gathering => gathering.Add(position));

    /// <summary>Something else about the room's readers changed, which those here shall look at.</summary>
    public void Touch(RoomId room) => Tell(room, gathering => gathering.IsTouched = true);

    public void Dispose() => _timer.Dispose();

    private void Tell(RoomId room, Action<Gathering> gather)
    {
        ReadsAdvanced advanced;
        lock (_lock)
        {
            var isWaiting = _rooms.TryGetValue(room, out var gathering);
            gather(gathering ??= _rooms[room] = new Gathering(room));
            if (isWaiting)
            {
                return;
            }
            advanced = gathering.Take();
        }
        Tell(advanced);
    }

    private void Tick()
    {
        List<ReadsAdvanced> due;
        lock (_lock)
        {
            foreach (var idle in _rooms.Values.Where(gathering => gathering.IsIdle).ToList())
            {
                _rooms.Remove(idle.Room);
            }
            due = [.. _rooms.Values.Where(gathering => gathering.IsDue()).Select(gathering => gathering.Take())];
        }
        due.ForEach(Tell);
    }

    private void Tell(ReadsAdvanced advanced)
    {
        if (advanced.Positions.IsEmpty)
        {
            _signals.Deliver(advanced);
        }
        else
        {
            _signals.Publish(advanced);
        }
    }

    /// <summary>What happened in one room since it was told last.</summary>
    private sealed class Gathering(RoomId room)
    {
        private readonly Dictionary<PersonId, long> _moved = [];
        private bool _wasJustTold = true;

        public RoomId Room => room;

        public bool IsTouched { get; set; }

        public bool IsIdle => !_wasJustTold && !IsTouched && _moved.Count == 0;

        public void Add(ReadPosition position) =>
            _moved[position.PersonId] = Math.Max(position.Sequence, _moved.GetValueOrDefault(position.PersonId));

        // The tick after the first telling may follow it closely; it lets that one pass.
        public bool IsDue() => _wasJustTold ? _wasJustTold = false : IsTouched || _moved.Count > 0;

        public ReadsAdvanced Take()
        {
            var advanced = new ReadsAdvanced(room, [.. _moved.Select(moved => new ReadPosition(moved.Key, moved.Value))]);
            _moved.Clear();
            IsTouched = false;
            return advanced;
        }
    }
}
