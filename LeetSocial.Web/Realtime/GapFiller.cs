using LeetSocial.Web.Data.Reading;

namespace LeetSocial.Web.Realtime;

/// <summary>Reads from the log what a room's stream misses.</summary>
internal sealed partial class GapFiller(EventLog log, TimeProvider clock, ILogger<GapFiller> logger) : IDisposable
{
    private const int Page = 500;

    /// <summary>Events overtake each other on their way by a moment; only what has not come by then is read.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(50);

    /// <summary>What could not be read is read again after twice as long each time, 13 s at most.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly CancellationTokenSource _end = new();
    private readonly Lock _lock = new();
    private readonly Dictionary<RoomChannel, Turn> _turns = [];

    /// <summary>Fills the gap, if it is still one after a moment.</summary>
    public void Fill(RoomChannel channel) => Start(channel, isKnown: false);

    /// <summary>Reads what the log is known to hold, whatever has come by itself meanwhile.</summary>
    public void FillNow(RoomChannel channel) => Start(channel, isKnown: true);

    public void Dispose()
    {
        _end.Cancel();
        _end.Dispose();
    }

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
        if (!turn.IsDue)
        {
            await Task.Delay(Grace, clock, _end.Token);
        }
        var failures = 0;
        while (GoesOn(channel, turn))
        {
            failures = TryCatchUp(channel) ? 0 : failures + 1;
            if (failures > 0)
            {
                Again(channel, turn);
                await Task.Delay(Pause * (1 << Math.Min(failures, 8)), clock, _end.Token);
            }
        }
    }

    // Nobody else asks: the poll of the log has passed this head, and a quiet room has no next event.
    private void Again(RoomChannel channel, Turn turn)
    {
        lock (_lock)
        {
            turn.IsDue |= channel.IsHeard;
        }
    }

    private bool TryCatchUp(RoomChannel channel)
    {
        try
        {
            CatchUp(channel);
            return true;
        }
        catch (Exception failure)
        {
            Log.Failed(logger, failure);
            return false;
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
