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
    private readonly Queue<(object News, ImmutableHashSet<IListen> To)> _outgoing = new();
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

    public bool IsHeard
    {
        get
        {
            lock (_lock)
            {
                return !_listeners.IsEmpty;
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
            Release(head);
        }
        Tell();
    }

    /// <summary>Takes what was read from the log: up to a sequence there is nothing else to wait for.</summary>
    public void Receive(IReadOnlyList<RoomEvent> read, long upTo)
    {
        lock (_lock)
        {
            if (_head is not { } head)
            {
                return;
            }
            foreach (var change in read.Where(change => change.Sequence > head))
            {
                _early.TryAdd(change.Sequence, change);
            }
            Release(upTo);
        }
        Tell();
    }

    /// <summary>What lies before a sequence cannot be told one by one any more: those who listen are told to read anew.</summary>
    public void StartAnew(long head)
    {
        lock (_lock)
        {
            if (!(_head < head))
            {
                return;
            }
            _head = head;
            _outgoing.Enqueue((Reload.Everything, _listeners));
            Release(head);
        }
        Tell();
    }

    // Everything up to the sequence, with or without gaps, and what follows it without one.
    private void Release(long upTo)
    {
        while (_early.Count > 0 && _early.GetKeyAtIndex(0) <= Math.Max(_head!.Value, upTo) + 1)
        {
            if (_early.GetKeyAtIndex(0) > _head)
            {
                _head = _early.GetKeyAtIndex(0);
                _outgoing.Enqueue((_early.GetValueAtIndex(0), _listeners));
            }
            _early.RemoveAt(0);
        }
        _head = Math.Max(_head!.Value, upTo);
    }

    // One thread at a time tells, outside the lock, so that the order holds and nobody who listens can hold the room up.
    private void Tell()
    {
        for (var isFirst = true; Next(isFirst) is { } next; isFirst = false)
        {
            foreach (var listener in next.To)
            {
                listener.Hear(next.News);
            }
        }
    }

    private (object News, ImmutableHashSet<IListen> To)? Next(bool isFirst)
    {
        lock (_lock)
        {
            if (isFirst && _isTelling)
            {
                return null;
            }
            _isTelling = _outgoing.TryDequeue(out var next);
            return _isTelling ? next : null;
        }
    }
}
