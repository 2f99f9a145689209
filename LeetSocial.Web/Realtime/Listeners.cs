namespace LeetSocial.Web.Realtime;

/// <summary>
/// Those who listen to one thing. Joining and leaving may happen at any time, also while they are being called:
/// callers go through a copy, which is made only after a change.
/// </summary>
internal sealed class Listeners<T>
    where T : class
{
    private readonly Lock _lock = new();
    private readonly HashSet<Membership> _members = [];
    private T[]? _copy;

    public bool IsEmpty
    {
        get
        {
            lock (_lock)
            {
                return _members.Count == 0;
            }
        }
    }

    /// <summary>Everybody, to be called outside of any lock.</summary>
    public T[] All
    {
        get
        {
            lock (_lock)
            {
                return _copy ??= [.. _members.Select(member => member.Listener)];
            }
        }
    }

    public IDisposable Add(T listener, Action? left = null)
    {
        var member = new Membership(this, listener, left);
        lock (_lock)
        {
            _members.Add(member);
            _copy = null;
        }
        return member;
    }

    private sealed class Membership(Listeners<T> listeners, T listener, Action? left) : IDisposable
    {
        public T Listener => listener;

        public void Dispose()
        {
            bool removed;
            lock (listeners._lock)
            {
                removed = listeners._members.Remove(this);
                listeners._copy = null;
            }
            if (removed)
            {
                left?.Invoke();
            }
        }
    }
}
