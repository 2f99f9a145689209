using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Uploads;
using LeetSocial.Web.Data;
using LeetSocial.Web.Data.Reading;
using LeetSocial.Web.Data.Sql;
using LeetSocial.Web.Features.Uploads.Receiving;
using LeetSocial.Web.Features.Uploads.Scanning;
using LeetSocial.Web.Features.Uploads.Storing;
using LeetSocial.Web.Jobs;
using LeetSocial.Web.Realtime;

namespace LeetSocial.Web.Features.Uploads.Holding;

/// <summary>Looks at files that are held back until there is an answer: then they are given out, or gone.</summary>
internal sealed class CheckHeldFilesJob(
    IScanFiles scanner, IFileStore store, UploadsFolder folder, ReadPool reads, WriteQueue writes, IJobQueue jobs, RoomEventBus bus, EventLog log,
    TimeProvider clock) : IHandleJob<CheckHeldFiles>
{
    /// <summary>A worker has two minutes for a job; one scan may take the half of it.</summary>
    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(45);

    public async Task Handle(CheckHeldFiles job, CancellationToken cancellation)
    {
        var since = clock.GetTimestamp();
        var last = job.After;
        while (reads.Read(read => HeldFile.Next(read, last)) is { } file)
        {
            if (await Look(file, cancellation) is not { } state)
            {
                await Again(new CheckHeldFiles(file.Id, job.Silences + 1));
                return;
            }
            await Settle(file, state);
            job = job with { Silences = 0 };
            last = file.Id;
            if (clock.GetElapsedTime(since) > Turn)
            {
                await Again(new CheckHeldFiles(last));
                return;
            }
        }
    }

    // As long as something is held back somebody has to come back to it.
    public async Task<bool> GiveUp(CheckHeldFiles job, Exception failure)
    {
        await Again(job with { Silences = job.Silences + 1 });
        return true;
    }

    /// <returns>Null where there is no answer.</returns>
    private async Task<FileState?> Look(HeldFile file, CancellationToken stop)
    {
        var path = folder.NewPath();
        try
        {
            var opened = await store.Open(file.Key, 0, null, stop);
            if (opened.IsRefused(out var refusal))
            {
                // What is not there is nothing to look at, and nothing to give out.
                return refusal.Code == RefusalCode.NotFound ? FileState.NotCheckable : null;
            }
            await using (var bytes = opened.Value)
            {
                await IncomingFiles.Receive(bytes, path, 0, stop);
            }
            return State(await scanner.Scan(path, patience: null, stop));
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static FileState? State(ScanVerdict verdict) => verdict.Result switch
    {
        ScanResult.Clean or ScanResult.NotScanned => FileState.Shown,
        ScanResult.Infected => FileState.Infected,
        ScanResult.TooLarge => FileState.NotCheckable,
        _ => null,
    };

    // The bytes go before anybody is told: who hears that they are gone finds nothing.
    private async Task Settle(HeldFile file, FileState state)
    {
        foreach (var key in state == FileState.Shown ? [] : StoredKeys.Of(file.Key, file.Thumbnails))
        {
            await store.Delete(key, CancellationToken.None);
        }
        var settled = await writes.Run(new SettleFileWrite(file.Key, state, scanner.IsOn));
        foreach (var change in settled.Value)
        {
            bus.Publish(log.After(change.Room, change.After, change.Count));
        }
    }

    private async Task Again(CheckHeldFiles job) => await writes.Run(new OrderCheckWrite(job, jobs));
}
