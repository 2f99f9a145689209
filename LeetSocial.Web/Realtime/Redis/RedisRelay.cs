using System.Threading.Channels;
using LeetSocial.Domain.Kernel;
using LeetSocial.Web.Realtime.Relay;
using StackExchange.Redis;

namespace LeetSocial.Web.Realtime.Redis;

/// <summary>
/// Carries events and signals over one Redis channel. One channel, because order among all that an instance says is
/// worth more than filtering: a message must not be overtaken by the typing that led to it.
/// </summary>
internal sealed partial class RedisRelay : IRoomEventRelay, IAsyncDisposable
{
    private const int Capacity = 10_000;
    private const int FrameSize = 256;

    // Nobody waits for it: what does not fit pushes out the oldest, which the log has told by then or nobody misses.
    private readonly Channel<object> _outgoing = Channel.CreateBounded<object>(
        new BoundedChannelOptions(Capacity) { SingleReader = true, FullMode = BoundedChannelFullMode.DropOldest });

    private readonly CancellationTokenSource _stop = new();
    private readonly RedisConnection _redis;
    private readonly Instance _instance;
    private readonly RelayPulse _pulse;
    private readonly RelayListeners _listeners;
    private readonly ILogger<RedisRelay> _logger;
    private readonly RedisChannel _channel;
    private readonly Task _work;

    public RedisRelay(RedisConnection redis, Instance instance, TimeProvider clock, ILogger<RedisRelay> logger)
    {
        (_redis, _instance, _logger) = (redis, instance, logger);
        _pulse = new RelayPulse(clock);
        _listeners = new RelayListeners(logger);
        _channel = RedisChannel.Literal($"{redis.Prefix}:relay");
        redis.Broken += _pulse.Break;
        _work = Task.Run(Work);
    }

    public RelayState State => _pulse.IsUp ? RelayState.Up : RelayState.Down;

    public void Send(RoomEvent change) => _outgoing.Writer.TryWrite(change);

    public void Send(Signal signal) => _outgoing.Writer.TryWrite(signal);

    public IDisposable Listen(Action<RoomEvent>? onEvent, Action<Signal>? onSignal, Action? onRestored) =>
        _listeners.Add(onEvent, onSignal, onRestored);

    public async ValueTask DisposeAsync()
    {
        _redis.Broken -= _pulse.Break;
        await _stop.CancelAsync();
        await _work.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
    }

    private async Task Work()
    {
        var subscriber = await _redis.Subscriber();
        // Not waited for: it takes effect with the first connection, and again with every later one.
        var incoming = await subscriber.SubscribeAsync(_channel, CommandFlags.FireAndForget);
        incoming.OnMessage(message => Hear(message.Message));
        await Task.WhenAll(Beat(subscriber), SendAll(subscriber));
    }

    private async Task Beat(ISubscriber subscriber)
    {
        using var timer = new PeriodicTimer(RelayPulse.Interval);
        do
        {
            await Publish(subscriber, new RelayFrame(_instance.Name, _pulse.Next(), []), CommandFlags.FireAndForget);
        }
        while (await timer.WaitForNextTickAsync(_stop.Token));
    }

    /// <summary>Whatever gathered while the last frame was on its way goes with the next.</summary>
    private async Task SendAll(ISubscriber subscriber)
    {
        var items = new List<object>(FrameSize);
        while (await _outgoing.Reader.WaitToReadAsync(_stop.Token))
        {
            items.Clear();
            while (items.Count < FrameSize && _outgoing.Reader.TryRead(out var item))
            {
                items.Add(item);
            }
            if (_pulse.IsUp)
            {
                await Publish(subscriber, new RelayFrame(_instance.Name, 0, items), CommandFlags.None);
            }
        }
    }

    private async Task Publish(ISubscriber subscriber, RelayFrame frame, CommandFlags flags)
    {
        try
        {
            await subscriber.PublishAsync(_channel, RelayCodec.Encode(frame), flags);
        }
        catch (Exception failure) when (failure is RedisException or TimeoutException)
        {
            Log.NotSent(_logger, frame.Items.Count, failure.GetType().Name);
        }
    }

    private void Hear(RedisValue payload)
    {
        var frame = RelayCodec.Decode((ReadOnlyMemory<byte>)payload, _instance.Name);
        if (frame is null)
        {
            Log.Unreadable(_logger, payload.Length());
        }
        else if (frame.From != _instance.Name)
        {
            _listeners.Hear(frame.Items);
        }
        else if (frame.Beat > 0 && _pulse.Heard(frame.Beat))
        {
            Log.Open(_logger);
            _listeners.Restored();
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "The relay is open")]
        public static partial void Open(ILogger logger);

        [LoggerMessage(2, LogLevel.Debug, "{Count} items could not be sent: {Failure}")]
        public static partial void NotSent(ILogger logger, int count, string failure);

        [LoggerMessage(3, LogLevel.Debug, "A frame of {Bytes} bytes could not be read")]
        public static partial void Unreadable(ILogger logger, long bytes);
    }
}
