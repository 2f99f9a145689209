using LeetSocial.Web.Data;

namespace LeetSocial.Web.Jobs.Retention;

/// <summary>Forgets old events portion by portion, on whichever instance took the job; the next turn is planned first, so that no failure ends it.</summary>
internal sealed class TrimLogJob(WriteQueue writes, IJobQueue jobs, LogRetention retention, TimeProvider clock) : IHandleJob<TrimLog>
{
    private const int Portion = 500;

    public async Task Handle(TrimLog job, CancellationToken cancellation)
    {
        if (retention.IsEndless)
        {
            return;
        }
        var now = clock.GetUtcNow();
        await writes.Run(new PlanTrimWrite(jobs, now + LogRetention.Interval, After: now));
        while (!cancellation.IsCancellationRequested)
        {
            var trimmed = await writes.Run(new TrimLogWrite(now - retention.Kept, Portion));
            if (trimmed.IsRefused(out _) || trimmed.Value == 0)
            {
                return;
            }
        }
    }
}
