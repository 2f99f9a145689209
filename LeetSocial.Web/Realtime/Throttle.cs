namespace LeetSocial.Web.Realtime;

/// <summary>
/// Does something at once when it is asked for after a pause, and otherwise when the interval since the last time is over;
/// everybody who asks meanwhile is served by that. It runs on the pool, and never twice at a time by itself.
/// </summary>
internal sealed class Throttle : IDisposable
{
    private readonly Lock _lock = new();
    private readonly TimeProvider _clock;
    private readonly TimeSpan _interval;
    private readonly ITimer _timer;
    private long? _last;
    private bool _isAsked;

    /// <param name="clock">Whose time counts.</param>
    /// <param name="interval">The least time between two runs.</param>
    /// <param name="act">What is to be done. It handles its own failures.</param>
    public Throttle(TimeProvider clock, TimeSpan interval, Action act)
    {
        (_clock, _interval) = (clock, interval);
        _timer = clock.CreateTimer(_ => Run(act), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public void Ask()
    {
        TimeSpan wait;
        lock (_lock)
        {
            if (_isAsked)
            {
                return;
            }
            _isAsked = true;
            wait = _last is { } last ? _interval - _clock.GetElapsedTime(last) : TimeSpan.Zero;
        }
        _timer.Change(wait > TimeSpan.Zero ? wait : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }

    public void Dispose() => _timer.Dispose();

    private void Run(Action act)
    {
        lock (_lock)
        {
            _isAsked = false;
            _last = _clock.GetTimestamp();
        }
        act();
    }
}
