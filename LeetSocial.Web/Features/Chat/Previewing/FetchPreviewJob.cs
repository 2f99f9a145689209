using LeetSocial.Web.Data;
using LeetSocial.Web.Data.Reading;
using LeetSocial.Web.Data.Sql;
using LeetSocial.Web.Features.Previews;
using LeetSocial.Web.Jobs;
using LeetSocial.Web.Realtime;

namespace LeetSocial.Web.Features.Chat.Previewing;

/// <summary>Reads a page and shows it under every message that waits for it. What cannot be read is not tried again.</summary>
internal sealed class FetchPreviewJob(
    IPageReader pages, FetchTurns turns, IJobQueue jobs, ReadPool reads, WriteQueue writes, RoomEventBus bus, EventLog log, TimeProvider clock)
    : IHandleJob<FetchPreview>
{
    public async Task Handle(FetchPreview job, CancellationToken cancellation)
    {
        if (!pages.IsOn || Address(job) is not { } address)
        {
            return;
        }
        if (await turns.Begin(new Uri(address).IdnHost) is { } wait)
        {
            // Refused it is a failure of this job, which then is done again: dropped, the page would be missing for good.
            _ = (await jobs.Enqueue(job, clock.GetUtcNow() + wait)).Value;
            return;
        }
        try
        {
            await Show(job, await pages.Read(address, cancellation));
        }
        finally
        {
            turns.End();
        }
    }

    private string? Address(FetchPreview job) => reads.Read(read => read.Single(
        "SELECT Url FROM link_previews WHERE Id = $0", row => row.GetString(0), job.Preview));

    private async Task Show(FetchPreview job, PageSummary? summary)
    {
        var kept = await writes.Run(new KeepPreviewWrite(job.Preview, summary));
        foreach (var change in kept.Value)
        {
            bus.Publish(log.After(change.Room, change.After, change.Count));
        }
    }
}
