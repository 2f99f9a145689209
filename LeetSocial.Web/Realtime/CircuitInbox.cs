namespace LeetSocial.Web.Realtime;

/// <summary>
/// What a circuit has been told and not yet shown. Telling is an append under a short lock; the circuit takes
/// everything at once on its own dispatcher and renders once.
/// </summary>
internal sealed class CircuitInbox(CircuitPump pump) : IListen, IDisposable
{
    private const int Capacity = 2_048;
    private readonly Lock _lock = new();
    private List<object> _waiting = [];
    private List<object> _spare = [];
    private Action? _ring;
    private bool _isScheduled;
    private bool _overflowed;

    /// <summary>
    /// Starts the circuit's listening. <paramref name="ring"/> asks the circuit's dispatcher to come and
    /// <see cref="Take"/>; it is called on a pump's thread.
    /// </summary>
    public void Open(Action ring)
    {
        lock (_lock)
        {
            _ring = ring;
        }
        Schedule();
    }

    public void Hear(object news)
    {
        lock (_lock)
        {
            if (news is not Reload && _waiting.Count < Capacity)
            {
                _waiting.Add(news);
            }
            else
            {
                // A circuit this far behind is quicker with a fresh view than with its backlog, if the log still has it.
                _waiting.Clear();
                _overflowed = true;
            }
        }
        Schedule();
    }

    /// <summary>Has the circuit come round without news, to look at boards that changed.</summary>
    public void Schedule()
    {
        lock (_lock)
        {
            if (_isScheduled || _ring is null)
            {
                return;
            }
            _isScheduled = true;
        }
        pump.Enqueue(this);
    }

    /// <summary>Takes everything that waits. Belongs to the circuit's dispatcher; the list is good until the next call.</summary>
    /// <returns>Whether nothing was lost; if something was, the log knows it.</returns>
    public bool Take(out IReadOnlyList<object> news)
    {
        lock (_lock)
        {
            _isScheduled = false;
            (_waiting, _spare) = (_spare, _waiting);
            _waiting.Clear();
            news = _spare;
            var complete = !_overflowed;
            _overflowed = false;
            return complete;
        }
    }

    internal void Ring()
    {
        Action? ring;
        lock (_lock)
        {
            ring = _ring;
        }
        ring?.Invoke();
    }

    public void Dispose()
    {
        lock (_lock)
        {
            // The page that comes next within the circuit opens it anew, and is not to wait for a round that nobody comes to.
            (_ring, _isScheduled, _overflowed) = (null, false, false);
            _waiting.Clear();
        }
    }
}
