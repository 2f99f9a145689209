using LeetSocial.Web.Realtime.Limits;
using StackExchange.Redis;

namespace LeetSocial.Web.Realtime.Redis;

/// <summary>
/// Limits over all instances together, in one round trip and by Redis' clock. Without Redis each instance goes on for itself:
/// looser by the number of instances, but nobody is kept from writing.
/// </summary>
internal sealed partial class RedisRateLimiter(
    RedisConnection redis, LocalRateLimiter local, TimeProvider clock, ILogger<RedisRateLimiter> logger) : IRateLimiter
{
    private const string Script =
        """
        local rate, burst = tonumber(ARGV[1]), tonumber(ARGV[2])
        local time = redis.call('TIME')
        local now = time[1] + time[2] / 1000000
        local bucket = redis.call('HMGET', KEYS[1], 'tokens', 'at')
        local tokens, at = tonumber(bucket[1]) or burst, tonumber(bucket[2]) or now
        tokens = math.min(burst, tokens + math.max(0, now - at) * rate)
        local wait = 0
        if tokens >= 1 then tokens = tokens - 1 else wait = (1 - tokens) / rate end
        redis.call('HSET', KEYS[1], 'tokens', string.format('%.6f', tokens), 'at', string.format('%.6f', now))
        redis.call('PEXPIRE', KEYS[1], math.ceil((burst - tokens) / rate * 1000) + 1000)
        return math.ceil(wait * 1000000)
        """;

    // A bucket that is gone was full, and more than it holds goes with the next that is taken.
    private const string BackScript = "if redis.call('EXISTS', KEYS[1]) == 1 then redis.call('HINCRBYFLOAT', KEYS[1], 'tokens', 1) end return 0";

    /// <summary>Longer than this a sender shall not wait for Redis; and after a failure it is left alone for a while.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private long _failedAt = long.MinValue;

    public async ValueTask<TimeSpan?> Take(string scope, string key, double perSecond, int burst)
    {
        if (perSecond <= 0)
        {
            return null;
        }
        if (await Ask(Script, scope, key, [perSecond, burst]) is not { } wait)
        {
            return await local.Take(scope, key, perSecond, burst);
        }
        return wait == 0 ? null : TimeSpan.FromMicroseconds(wait);
    }

    public async ValueTask GiveBack(string scope, string key)
    {
        if (await Ask(BackScript, scope, key, []) is null)
        {
            await local.GiveBack(scope, key);
        }
    }

    /// <returns>What Redis says; null where it says nothing.</returns>
    private async ValueTask<long?> Ask(string script, string scope, string key, RedisValue[] values)
    {
        if (IsPaused || redis.Database is not { } database)
        {
            return null;
        }
        try
        {
            return (long)await database.ScriptEvaluateAsync(script, [$"{redis.Prefix}:limit:{scope}:{key}"], values).WaitAsync(Patience, clock);
        }
        catch (Exception failure) when (failure is RedisException or TimeoutException or InvalidCastException)
        {
            Volatile.Write(ref _failedAt, clock.GetTimestamp());
            Log.Alone(logger, failure.GetType().Name);
            return null;
        }
    }

    private bool IsPaused => Volatile.Read(ref _failedAt) is var failedAt and not long.MinValue && clock.GetElapsedTime(failedAt) < Pause;

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Limits are kept by this instance alone: {Failure}")]
        public static partial void Alone(ILogger logger, string failure);
    }
}
