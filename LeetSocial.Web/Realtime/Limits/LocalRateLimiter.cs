using System.Collections.Concurrent;

namespace LeetSocial.Web.Realtime.Limits;

/// <summary>Limits what passes through this instance. Full buckets are thrown away, so only who was busy lately is kept.</summary>
internal sealed class LocalRateLimiter : IRateLimiter, IDisposable
{
    private static readonly TimeSpan Sweep = TimeSpan.FromSeconds(10);
    private readonly ConcurrentDictionary<(string Scope, string Key), TokenBucket> _buckets = new();
    private readonly TimeProvider _clock;
    private readonly ITimer _timer;

    public LocalRateLimiter(TimeProvider clock)
    {
        _clock = clock;
        _timer = clock.CreateTimer(_ => Tidy(), null, Sweep, Sweep);
    }

    /// <summary>How many are kept.</summary>
    public int Count => _buckets.Count;

    public ValueTask<TimeSpan?> Take(string scope, string key, double perSecond, int burst) =>
        ValueTask.FromResult(perSecond <= 0 ? null : TakeNow((scope, key), perSecond, burst));

    public ValueTask GiveBack(string scope, string key)
    {
        // One that is gone was full.
        if (_buckets.TryGetValue((scope, key), out var bucket))
        {
            lock (bucket)
            {
                bucket.GiveBack();
            }
        }
        return ValueTask.CompletedTask;
    }

    public void Dispose() => _timer.Dispose();

    private TimeSpan? TakeNow((string Scope, string Key) name, double perSecond, int burst)
    {
        while (true)
        {
            var bucket = _buckets.GetOrAdd(name, static (_, made) => new TokenBucket(made._clock, made.burst), (_clock, burst));
            lock (bucket)
            {
                if (!bucket.IsGone)
                {
                    return bucket.Take(perSecond, burst);
                }
            }
        }
    }

    private void Tidy()
    {
        var now = _clock.GetTimestamp();
        foreach (var (name, bucket) in _buckets)
        {
            lock (bucket)
            {
                if (bucket.FullAt <= now)
                {
                    bucket.IsGone = true;
                    _buckets.TryRemove(name, out _);
                }
            }
        }
    }
}
