using System.Collections.Concurrent;
using LeetSocial.Web.Data.Reading;

namespace LeetSocial.Web.Realtime;

/// <summary>Reads from the log what a room's stream misses.</summary>
internal sealed partial class GapFiller(EventLog log, TimeProvider clock, ILogger<GapFiller> logger)
{
    private const int Page = 500;

    /// <summary>Events overtake each other on their way by a moment; only what has not come by then is read.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(50);

    private readonly ConcurrentDictionary<RoomChannel, byte> _filling = new();

    /// <summary>Fills the gap, if it is still one after a moment.</summary>
    public void Fill(RoomChannel channel) => Start(channel, Grace);

    public void FillNow(RoomChannel channel) => Start(channel, TimeSpan.Zero);

    private void Start(RoomChannel channel, TimeSpan grace)
    {
        if (_filling.TryAdd(channel, 0))
        {
            _ = Task.Run(() => Run(channel, grace));
        }
    }

    private async Task Run(RoomChannel channel, TimeSpan grace)
    {
        try
        {
            if (grace > TimeSpan.Zero)
            {
                await Task.Delay(grace, clock);
                if (!channel.HasGap)
                {
                    return;
                }
            }
            CatchUp(channel);
        }
        catch (Exception failure)
        {
            // The next event, or the poll of the log, tries again.
            Log.Failed(logger, failure);
        }
        finally
        {
            _filling.TryRemove(channel, out _);
        }
    }

    private void CatchUp(RoomChannel channel)
    {
        EventLog.Missed? missed;
        do
        {
            missed = log.Since(channel.Room, channel.Head ?? 0, Page);
            if (missed is null)
            {
                channel.StartAnew(log.Head(channel.Room));
                return;
            }
            channel.Receive(missed.Events, missed.UpTo);
        }
        while (!missed.IsAll);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "A room could not be caught up from the log")]
        public static partial void Failed(ILogger logger, Exception failure);
    }
}
