using LeetSocial.Web.Data.Reading;

namespace LeetSocial.Web.Realtime;

/// <summary>
/// The backstop: looks at the head of the log and fills in what pub/sub lost. Cheap enough to run always,
/// and quick while the relay is known to be down.
/// </summary>
internal sealed partial class LogPoll(
    EventLog log, RoomEventFanout fanout, IRoomEventRelay relay, TimeProvider clock, ILogger<LogPoll> logger) : BackgroundService
{
    private static readonly TimeSpan Usual = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan WithoutRelay = TimeSpan.FromMilliseconds(200);
    private readonly SemaphoreSlim _asked = new(0, 1);

    /// <summary>Up to where the log has been looked at; null until it could be read at all.</summary>
    private long? _last;

    public override void Dispose()
    {
        base.Dispose();
        _asked.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var _ = relay.Listen(onEvent: fanout.Receive, onRestored: LookNow);
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            Look();
            await Wait(relay.State == RelayState.Down ? WithoutRelay : Usual, stoppingToken);
        }
    }

    private void Look()
    {
        try
        {
            if (_last is not { } last)
            {
                _last = log.LastId();
                return;
            }
            var news = log.Since(last);
            foreach (var (room, head) in news.Heads)
            {
                fanout.Reach(room, head);
            }
            foreach (var move in news.Moves)
            {
                fanout.Receive(move);
            }
            _last = news.LastId;
        }
        catch (Exception failure)
        {
            Log.Failed(logger, failure);
        }
    }

    private void LookNow()
    {
        if (_asked.CurrentCount == 0)
        {
            _asked.Release();
        }
    }

    private async Task Wait(TimeSpan time, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var tick = Task.Delay(time, clock, patience.Token);
        await Task.WhenAny(tick, _asked.WaitAsync(patience.Token));
        await patience.CancelAsync();
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The log could not be looked at")]
        public static partial void Failed(ILogger logger, Exception failure);
    }
}
