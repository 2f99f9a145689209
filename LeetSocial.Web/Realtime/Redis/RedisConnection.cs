using StackExchange.Redis;

namespace LeetSocial.Web.Realtime.Redis;

/// <summary>
/// The one connection that everything here shares. It is made in the background and mends itself: a Redis that is absent,
/// gone or frozen holds up nobody; a command then fails within a second, at once if there is no connection.
/// </summary>
internal sealed partial class RedisConnection : IAsyncDisposable
{
    private const int TimeoutMilliseconds = 1_000;
    private readonly Task<ConnectionMultiplexer> _connecting;
    private readonly ILogger<RedisConnection> _logger;

    public RedisConnection(RedisSettings settings, ILogger<RedisConnection> logger)
    {
        (Prefix, _logger) = (settings.Prefix, logger);
        var options = Options(settings.ConnectionString!);
        _connecting = Task.Run(() => Connect(options));
    }

    public string Prefix { get; }

    /// <summary>Raised when a connection was lost, also if only for a moment.</summary>
    public event Action? Broken;

    /// <summary>Null as long as there is no connection; then there is no point in trying.</summary>
    public IDatabase? Database =>
        _connecting.IsCompletedSuccessfully && _connecting.Result is { IsConnected: true } redis ? redis.GetDatabase() : null;

    public async Task<ISubscriber> Subscriber() => (await _connecting).GetSubscriber();

    public async ValueTask DisposeAsync()
    {
        try
        {
            await (await _connecting).CloseAsync(allowCommandsToComplete: false);
        }
        catch (RedisException)
        {
            // It is gone; there is nothing to say goodbye to.
        }
    }

    private static ConfigurationOptions Options(string connectionString)
    {
        var options = ConfigurationOptions.Parse(connectionString);
        options.AbortOnConnectFail = false;
        options.ConnectTimeout = 2 * TimeoutMilliseconds;
        options.AsyncTimeout = TimeoutMilliseconds;
        options.SyncTimeout = TimeoutMilliseconds;
        options.HeartbeatInterval = TimeSpan.FromMilliseconds(500);
        options.ReconnectRetryPolicy = new LinearRetry(TimeoutMilliseconds / 2);
        // What cannot be sent now is worth nothing later.
        options.BacklogPolicy = BacklogPolicy.FailFast;
        return options;
    }

    private async Task<ConnectionMultiplexer> Connect(ConfigurationOptions options)
    {
        var redis = await ConnectionMultiplexer.ConnectAsync(options);
        redis.ConnectionFailed += (_, failed) =>
        {
            Log.Lost(_logger, failed.FailureType.ToString());
            Broken?.Invoke();
        };
        redis.ConnectionRestored += (_, _) => Log.Restored(_logger);
        return redis;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Redis is lost: {Failure}")]
        public static partial void Lost(ILogger logger, string failure);

        [LoggerMessage(2, LogLevel.Information, "Redis is back")]
        public static partial void Restored(ILogger logger);
    }
}
