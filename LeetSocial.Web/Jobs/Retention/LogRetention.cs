using LeetSocial.Web.Data;

namespace LeetSocial.Web.Jobs.Retention;

/// <summary>How long the rooms' event logs are kept. Sees to it that there is a next turn of forgetting, if all else failed.</summary>
internal sealed class LogRetention(WriteQueue writes, IJobQueue jobs, TimeProvider clock, IConfiguration configuration) : BackgroundService
{
    public static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    /// <summary>Whoever was away for longer reads anew instead of catching up (<c>Retention__EventDays</c>); 0 keeps everything.</summary>
    public TimeSpan Kept { get; } = TimeSpan.FromDays(configuration.GetValue("Retention:EventDays", 30.0));

    public bool IsEndless => Kept <= TimeSpan.Zero;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!IsEndless)
        {
            await writes.Run(new PlanTrimWrite(jobs, clock.GetUtcNow(), After: DateTimeOffset.MinValue));
            await Task.Delay(Interval, clock, stoppingToken);
        }
    }
}
