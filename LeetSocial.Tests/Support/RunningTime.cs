namespace LeetSocial.Tests.Support;

/// <summary>
/// A clock that runs as always and can be moved ahead: "five minutes later" without waiting, while everything that ticks goes on ticking.
/// Timers that fall due within the jump fire at once.
/// </summary>
internal sealed class RunningTime : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<WeakReference<Timer>> _timers = [];
    private TimeSpan _ahead;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Ahead;

    public override long GetTimestamp() => base.GetTimestamp() + (long)(Ahead.TotalSeconds * TimestampFrequency);

    private TimeSpan Ahead
    {
        get
        {
            lock (_lock) return _ahead;
        }
    }

    public void Advance(TimeSpan by)
    {
        List<Timer> alive = [];
        lock (_lock)
        {
            _ahead += by;
            foreach (var timer in _timers)
            {
                if (timer.TryGetTarget(out var target)) alive.Add(target);
            }
        }

        foreach (var timer in alive) timer.Reconsider();
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, callback, state);
        lock (_lock)
        {
            _timers.RemoveAll(known => !known.TryGetTarget(out _));
            _timers.Add(new WeakReference<Timer>(timer));
        }

        // Known before it runs: it misses no jump.
        timer.Change(dueTime, period);
        return timer;
    }

    private sealed class Timer : ITimer
    {
        private readonly RunningTime _time;
        private readonly ITimer _real;
        private readonly Lock _lock = new();
        private DateTimeOffset? _due;
        private TimeSpan _period;

        public Timer(RunningTime time, TimerCallback callback, object? state)
        {
            _time = time;
            _real = System.CreateTimer(
                _ =>
                {
                    lock (_lock)
                    {
                        // A jump hastened it when it had fired already.
                        if (_due is null) return;
                        _due = _period > TimeSpan.Zero ? _time.GetUtcNow() + _period : null;
                    }
                    callback(state);
                },
                null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (_lock)
            {
                _period = period;
                _due = dueTime < TimeSpan.Zero ? null : _time.GetUtcNow() + dueTime;
                return _real.Change(dueTime, period);
            }
        }

        public void Reconsider()
        {
            lock (_lock)
            {
                if (_due is not { } due) return;
                var left = due - _time.GetUtcNow();
                _real.Change(left > TimeSpan.Zero ? left : TimeSpan.Zero, _period);
            }
        }

        public void Dispose() => _real.Dispose();

        public ValueTask DisposeAsync() => _real.DisposeAsync();
    }
}
