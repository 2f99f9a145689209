namespace LeetSocial.Web.Features.Demo;

/// <summary>
/// The time of day goes where the demo moves it, and is the system's again when it lets go. Time spans only ever grow by it,
/// so that whatever fills with time has filled; timers are the system's throughout.
/// </summary>
internal sealed class DemoClock : TimeProvider
{
    private readonly Lock _lock = new();
    private DateTimeOffset? _now;
    private TimeSpan _skipped;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
        {
            return _now ?? base.GetUtcNow();
        }
    }

    public override long GetTimestamp()
    {
        lock (_lock)
        {
            return base.GetTimestamp() + (long)(_skipped.TotalSeconds * TimestampFrequency);
        }
    }

    /// <summary>Stops the clock at a moment. One before the present takes no span back.</summary>
    public void MoveTo(DateTimeOffset moment)
    {
        lock (_lock)
        {
            var way = moment - (_now ?? base.GetUtcNow());
            _skipped += way > TimeSpan.Zero ? way : TimeSpan.Zero;
            _now = moment;
        }
    }

    public void LetGo()
    {
        lock (_lock)
        {
            _now = null;
        }
    }
}
