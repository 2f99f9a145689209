namespace LeetSocial.Web.Realtime;

/// <summary>Listeners of many things, of which most are not listened to: nothing is kept for those.</summary>
internal sealed class ListenersByKey<TKey, T>
    where TKey : notnull
    where T : class
{
    private readonly Lock _lock = new();
    private readonly Dictionary<TKey, Listeners<T>> _listeners = [];

    public T[] All(TKey key)
    {
        lock (_lock)
        {
            return _listeners.TryGetValue(key, out var listeners) ? listeners.All : [];
        }
    }

    public IDisposable Add(TKey key, T listener)
    {
        lock (_lock)
        {
            if (!_listeners.TryGetValue(key, out var listeners))
            {
                _listeners[key] = listeners = new Listeners<T>();
            }
            return listeners.Add(listener, left: () => Tidy(key));
        }
    }

    private void Tidy(TKey key)
    {
        lock (_lock)
        {
            if (_listeners.TryGetValue(key, out var listeners) && listeners.IsEmpty)
            {
                _listeners.Remove(key);
            }
        }
    }
}
