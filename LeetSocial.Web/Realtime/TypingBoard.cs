using System.Collections.Immutable;
using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;

namespace LeetSocial.Web.Realtime;

/// <summary>
/// Who is writing where, by the signals of all instances. A sign that is not repeated fades by the time it was heard here;
/// no other machine's clock matters. Whoever listens to a room's signals finds the board up to date when one comes.
/// </summary>
internal sealed class TypingBoard : IDisposable
{
    private static readonly TimeSpan Sweep = TimeSpan.FromSeconds(0.5);
    private readonly Lock _lock = new();
    private readonly Dictionary<RoomId, TypingRoom> _rooms = [];
    private readonly SignalHub _signals;
    private readonly TimeProvider _clock;
    private readonly IDisposable _listening;
    private readonly ITimer _timer;
    private long _version;

    public TypingBoard(SignalHub signals, TimeProvider clock)
    {
        (_signals, _clock) = (signals, clock);
        _listening = signals.SubscribeAll(Hear);
        _timer = clock.CreateTimer(_ => Fade(), null, Sweep, Sweep);
    }

    /// <summary>In the order in which they began.</summary>
    public ImmutableArray<TypingPerson> Who(RoomId room) => Find(room).People;

    /// <summary>Differs whenever <see cref="Who"/> does.</summary>
    public long Version(RoomId room) => Find(room).Version;

    public void Dispose()
    {
        _timer.Dispose();
        _listening.Dispose();
    }

    private void Hear(Signal signal)
    {
        lock (_lock)
        {
            if (signal is TypingStarted started)
            {
                Keep(started.RoomId, Find(started.RoomId).With(started, _clock.GetTimestamp()));
            }
            else if (signal is TypingStopped stopped)
            {
                Keep(stopped.RoomId, Find(stopped.RoomId).Without(stopped.PersonId));
            }
        }
    }

    private void Fade()
    {
        List<TypingStopped> faded;
        lock (_lock)
        {
            faded = [.. from room in _rooms
                        from person in room.Value.HeardLast
                        where _clock.GetElapsedTime(person.Value) >= TypingStarted.Lifetime
                        select new TypingStopped(room.Key, person.Key)];
        }
        // Every instance sees it fade by itself, so the others need not be told.
        faded.ForEach(_signals.Deliver);
    }

    private TypingRoom Find(RoomId room)
    {
        lock (_lock)
        {
            return _rooms.GetValueOrDefault(room, TypingRoom.Empty);
        }
    }

    private void Keep(RoomId room, TypingRoom next)
    {
        if (next.People.IsEmpty)
        {
            _rooms.Remove(room);
            return;
        }
        var isSame = next.People == Find(room).People;
        _rooms[room] = isSame ? next : next with { Version = ++_version };
    }
}
