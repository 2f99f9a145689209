using System.Collections.Concurrent;

namespace LeetSocial.Web.Realtime;

/// <summary>One timer for all circuits: what need not be shown at once is shown with the next tick.</summary>
internal sealed class SharedTicker : IDisposable
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(1);
    private readonly ConcurrentDictionary<CircuitInbox, bool> _waiting = new();
    private readonly ITimer _timer;

    public SharedTicker(TimeProvider clock) => _timer = clock.CreateTimer(_ => Tick(), null, Period, Period);

    /// <summary>Has the inbox's circuit come round at the next tick.</summary>
    public void Wake(CircuitInbox inbox) => _waiting.TryAdd(inbox, true);

    public void Dispose() => _timer.Dispose();

    private void Tick()
    {
        foreach (var (inbox, _) in _waiting)
        {
            _waiting.TryRemove(inbox, out _);
            inbox.Schedule();
        }
    }
}
