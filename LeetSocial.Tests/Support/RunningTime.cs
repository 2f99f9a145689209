using System.Diagnostics;

namespace LeetSocial.Tests.Support;

/// <summary>
/// A clock that runs as always and can be moved ahead: "five minutes later" without waiting, while everything that ticks goes on ticking.
/// Timers that fall due within the jump fire at once. While this process gets no turn at all, no time passes by it: nobody's patience
/// ends because nothing ran.
/// </summary>
internal sealed class RunningTime : TimeProvider
{
    private readonly DateTimeOffset _origin = System.GetUtcNow() - Lived.Time;
    private readonly Lock _lock = new();
    private readonly List<WeakReference<Timer>> _timers = [];
    private TimeSpan _ahead;

    public override DateTimeOffset GetUtcNow() => _origin + Passed;

    public override long GetTimestamp() => (long)(Passed.TotalSeconds * TimestampFrequency);

    private TimeSpan Passed
    {
        get
        {
            lock (_lock) return Lived.Time + _ahead;
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
        private readonly TimerCallback _callback;
        private readonly object? _state;
        private readonly ITimer _real;
        private readonly Lock _lock = new();
        private TimeSpan? _due;
        private TimeSpan _period;

        public Timer(RunningTime time, TimerCallback callback, object? state)
        {
            (_time, _callback, _state) = (time, callback, state);
            _real = System.CreateTimer(_ => Ring(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (_lock)
            {
                _period = period;
                _due = dueTime < TimeSpan.Zero ? null : _time.Passed + dueTime;
                return Wait();
            }
        }

        public void Reconsider()
        {
            lock (_lock) Wait();
        }

        public void Dispose() => _real.Dispose();

        public ValueTask DisposeAsync() => _real.DisposeAsync();

        private void Ring()
        {
            lock (_lock)
            {
                if (_due is not { } due) return;
                var isEarly = due > _time.Passed;
                if (!isEarly) _due = _period > TimeSpan.Zero ? _time.Passed + _period : null;
                Wait();
                if (isEarly) return;
            }

            _callback(_state);
        }

        // The real one may be early, by what this clock did not count; then it is set again.
        private bool Wait()
        {
            if (_due is not { } due) return _real.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            var left = Math.Clamp(Math.Ceiling((due - _time.Passed).TotalMilliseconds), 0, 86_400_000);
            return _real.Change(TimeSpan.FromMilliseconds(left), Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>Time as this process lived it: whatever passes between two of its beats counts as half a second at most.</summary>
    private static class Lived
    {
        private static readonly TimeSpan Beat = TimeSpan.FromSeconds(0.1);
        private static readonly TimeSpan Most = TimeSpan.FromSeconds(0.5);
        private static readonly Lock Counting = new();
        private static long _counted = Stopwatch.GetTimestamp();
        private static TimeSpan _time;

        static Lived() => new Thread(Count) { IsBackground = true, Name = "running time", Priority = ThreadPriority.AboveNormal }.Start();

        public static TimeSpan Time
        {
            get
            {
                lock (Counting)
                {
                    var now = Stopwatch.GetTimestamp();
                    var since = Stopwatch.GetElapsedTime(_counted, now);
                    (_counted, _time) = (now, _time + (since < Most ? since : Most));
                    return _time;
                }
            }
        }

        private static void Count()
        {
            using var never = new ManualResetEventSlim();
            while (!never.Wait(Beat)) _ = Time;
        }
    }
}
