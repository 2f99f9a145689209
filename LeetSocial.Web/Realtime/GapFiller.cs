using LeetSocial.Web.Data.Reading;

namespace LeetSocial.Web.Realtime;

/// <summary>Reads from the log what a room's stream misses.</summary>
internal sealed partial class GapFiller(EventLog log, TimeProvider clock, ILogger<GapFiller> logger)
{
    private const int Page = 500;

    /// <summary>Events overtake each other on their way by a moment; only what has not come by then is read.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(50);

    private readonly Lock _lock = new();
    private readonly Dictionary<RoomChannel, Turn> _turns = [];

    /// <summary>Fills the gap, if it is still one after a moment.</summary>
    public void Fill(RoomChannel channel) => Start(channel, isKnown: false);

    /// <summary>Reads what the log is known to hold, whatever has come by itself meanwhile.</summary>
    public void FillNow(RoomChannel channel) => Start(channel, isKnown: true);

    private void Start(RoomChannel channel, bool isKnown)
    {
        lock (_lock)
        {
            if (_turns.TryGetValue(channel, out var turn))
            {
                // What is being read already may be less than there is by now.
                turn.IsDue |= isKnown || turn.IsReading;
                return;
            }
            _turns[channel] = turn = new Turn { IsDue = isKnown };
            _ = Task.Run(() => Run(channel, turn));
        }
    }

    private async Task Run(RoomChannel channel, Turn turn)
    {
        try
        {
            if (!turn.IsDue)
            {
                await Task.Delay(Grace, clock);
            }
            while (GoesOn(channel, turn))
            {
                CatchUp(channel);
            }
        }
        catch (Exception failure)
        {
            // The next event, or the poll of the log, tries again.
            Log.Failed(logger, failure);
            lock (_lock)
            {
                _turns.Remove(channel);
            }
        }
    }

    private bool GoesOn(RoomChannel channel, Turn turn)
    {
        lock (_lock)
        {
            turn.IsReading = turn.IsDue || (!turn.IsReading && channel.HasGap);
            turn.IsDue = false;
            if (!turn.IsReading)
            {
                _turns.Remove(channel);
            }
            return turn.IsReading;
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

    /// <summary>One room that is being caught up.</summary>
    private sealed class Turn
    {
        /// <summary>Whether the log is to be read, and once more if it is being read.</summary>
        public bool IsDue { get; set; }

        public bool IsReading { get; set; }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "A room could not be caught up from the log")]
        public static partial void Failed(ILogger logger, Exception failure);
    }
}
