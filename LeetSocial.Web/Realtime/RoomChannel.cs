using System.Collections.Immutable;
using LeetSocial.Domain.Kernel;

namespace LeetSocial.Web.Realtime;

/// <summary>
/// One room's stream on this instance: whatever comes in, in whichever order and however often, goes out once and in
/// sequence. What comes early waits until the gap before it is filled.
/// </summary>
internal sealed class RoomChannel(RoomId room)
{
    private readonly Lock _lock = new();
    private readonly SortedList<long, RoomEvent> _early = [];
    private readonly Queue<(RoomEvent Change, ImmutableHashSet<IListen> To)> _outgoing = new();
    private ImmutableHashSet<IListen> _listeners = [];
    private long? _head;
    private bool _isTelling;

    public RoomId Room => room;

    /// <summary>The last event told; null until somebody listens.</summary>
    public long? Head
    {
        get
        {
            lock (_lock)
            {
                return _head;
            }
        }
    }

    /// <summary>Whether something came whose predecessors did not.</summary>
    public bool HasGap
    {
        get
        {
            lock (_lock)
            {
                return _early.Count > 0;
            }
        }
    }

    /// <param name="listener">Who listens from now on.</param>
    /// <param name="readHead">Asked for the log's head by the first who listens.</param>
    public void Add(IListen listener, Func<long> readHead)
    {
        lock (_lock)
        {
            _head ??= readHead();
            _listeners = _listeners.Add(listener);
        }
    }

    /// <returns>Whether nobody is left.</returns>
    public bool Remove(IListen listener)
    {
        lock (_lock)
        {
            _listeners = _listeners.Remove(listener);
            return _listeners.IsEmpty;
        }
    }

    public void Receive(RoomEvent change)
    {
        lock (_lock)
        {
            if (_head is not { } head || change.Sequence <= head)
            {
                return;
            }
            _early.TryAdd(change.Sequence, change);
            Release();
            if (_isTelling || _outgoing.Count == 0)
            {
                return;
            }
            _isTelling = true;
        }
        Tell();
    }

    private void Release()
    {
        while (_early.Count > 0 && _early.GetKeyAtIndex(0) <= _head + 1)
        {
            if (_early.GetKeyAtIndex(0) == _head + 1)
            {
                _head++;
                _outgoing.Enqueue((_early.GetValueAtIndex(0), _listeners));
            }
            _early.RemoveAt(0);
        }
    }

    // One thread at a time tells, outside the lock, so that the order holds and nobody who listens can hold the room up.
    private void Tell()
    {
        while (true)
        {
            (RoomEvent Change, ImmutableHashSet<IListen> To) next;
            lock (_lock)
            {
                if (!_outgoing.TryDequeue(out next))
                {
                    _isTelling = false;
                    return;
                }
            }
            foreach (var listener in next.To)
            {
                listener.Hear(next.Change);
            }
        }
    }
}
