using System.Threading.Channels;
using StackExchange.Redis;

namespace LeetSocial.Web.Realtime.Redis;

/// <summary>
/// Each instance keeps its share under a key of its own that Redis lets expire, so no clock but Redis' decides who died.
/// A hint over pub/sub makes the others look at once; without it they look at the next beat.
/// </summary>
internal sealed partial class RedisPresenceExchange : IPresenceExchange, IAsyncDisposable
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(15);

    private readonly Channel<bool> _asked = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    private readonly CancellationTokenSource _stop = new();
    private readonly Listeners<Action<IReadOnlyCollection<PresenceShare>>> _listeners = new();
    private readonly RedisConnection _redis;
    private readonly Instance _instance;
    private readonly TimeProvider _clock;
    private readonly ILogger<RedisPresenceExchange> _logger;
    private readonly Task _work;
    private PresenceShare _here = PresenceShare.Empty;
    private PresenceShare? _told;
    private long _heardAt;

    public RedisPresenceExchange(RedisConnection redis, Instance instance, TimeProvider clock, ILogger<RedisPresenceExchange> logger)
    {
        (_redis, _instance, _clock, _logger) = (redis, instance, clock, logger);
        _heardAt = clock.GetTimestamp();
        _work = Task.Run(Work);
    }

    private RedisKey Instances => $"{_redis.Prefix}:presence";

    private RedisChannel Hint => RedisChannel.Literal($"{_redis.Prefix}:presence");

    public void Tell(PresenceShare here)
    {
        Volatile.Write(ref _here, here);
        _asked.Writer.TryWrite(true);
    }

    public IDisposable Listen(Action<IReadOnlyCollection<PresenceShare>> hear) => _listeners.Add(hear);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _work.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
        await SayGoodbye();
    }

    private RedisKey KeyOf(string instance) => $"{_redis.Prefix}:presence:{instance}";

    private async Task Work()
    {
        var hints = await (await _redis.Subscriber()).SubscribeAsync(Hint, CommandFlags.FireAndForget);
        hints.OnMessage(hint =>
        {
            if (hint.Message != _instance.Name)
            {
                _asked.Writer.TryWrite(true);
            }
        });
        while (!_stop.IsCancellationRequested)
        {
            await Exchange();
            await Pause();
        }
    }

    private async Task SayGoodbye()
    {
        try
        {
            if (_redis.Database is { } database)
            {
                // Whoever was here comes back elsewhere within that time, and was never away.
                await database.KeyExpireAsync(KeyOf(_instance.Name), Attendance.Grace);
            }
        }
        catch (Exception failure) when (failure is RedisException or TimeoutException)
        {
            Log.Failed(_logger, failure.GetType().Name);
        }
    }

    private async Task Exchange()
    {
        try
        {
            if (_redis.Database is { } database)
            {
                await Write(database, Volatile.Read(ref _here));
                Tell(await Read(database));
                _heardAt = _clock.GetTimestamp();
            }
        }
        catch (Exception failure) when (failure is RedisException or TimeoutException)
        {
            Log.Failed(_logger, failure.GetType().Name);
        }
        if (_clock.GetElapsedTime(_heardAt) > 2 * Lifetime)
        {
            // What was true that long ago is not known any more.
            Tell([]);
        }
    }

    private async Task Write(IDatabase database, PresenceShare here)
    {
        await Task.WhenAll(
            database.StringSetAsync(KeyOf(_instance.Name), here.Write(), Lifetime),
            database.SetAddAsync(Instances, _instance.Name));
        if (!ReferenceEquals(here, _told))
        {
            _told = here;
            await database.PublishAsync(Hint, _instance.Name);
        }
    }

    private async Task<List<PresenceShare>> Read(IDatabase database)
    {
        var others = (await database.SetMembersAsync(Instances)).Where(name => name != _instance.Name).ToArray();
        if (others.Length == 0)
        {
            return [];
        }
        var shares = await database.StringGetAsync([.. others.Select(name => KeyOf(name.ToString()))]);
        var dead = others.Where((_, i) => shares[i].IsNull).ToArray();
        if (dead.Length > 0)
        {
            await database.SetRemoveAsync(Instances, dead);
        }
        return [.. shares.Select(share => PresenceShare.Read(share)).OfType<PresenceShare>()];
    }

    private void Tell(IReadOnlyCollection<PresenceShare> others)
    {
        foreach (var listener in _listeners.All)
        {
            listener(others);
        }
    }

    private async Task Pause()
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(_stop.Token);
        patience.CancelAfter(Beat);
        try
        {
            await _asked.Reader.ReadAsync(patience.Token);
        }
        catch (OperationCanceledException) when (!_stop.IsCancellationRequested)
        {
            // Nobody asked; it is time for the next beat.
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Presence could not be exchanged: {Failure}")]
        public static partial void Failed(ILogger logger, string failure);
    }
}
