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
internal sealed partial class CheckHeldFilesJob(
    IScanFiles scanner, IFileStore store, UploadsFolder folder, ReadPool reads, WriteQueue writes, IJobQueue jobs, RoomEventBus bus, EventLog log,
    TimeProvider clock, ILogger<CheckHeldFilesJob> logger) : IHandleJob<CheckHeldFiles>
{
    /// <summary>For one file, from fetching it to the answer: well within the time of a worker.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>A worker has two minutes for a job; one scan may take the half of it.</summary>
    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(45);

    public async Task Handle(CheckHeldFiles job, CancellationToken cancellation)
    {
        var since = clock.GetTimestamp();
        var last = job.After;
        while (reads.Read(read => HeldFile.Next(read, last)) is { } file)
        {
            if (await LookInTime(file, cancellation) is not { } state)
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

    // Whatever goes wrong with one file is no answer: the others have their turn, and so has it again.
    private async Task<FileState?> LookInTime(HeldFile file, CancellationToken stopping)
    {
        using var late = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, stopping);
        try
        {
            return await Look(file, either.Token);
        }
        catch (Exception failure) when (!stopping.IsCancellationRequested)
        {
            Log.NoAnswer(logger, file.Id, failure);
            return null;
        }
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

    // What was found is written first: from then on nothing is given out, and what cannot be written is looked at again. The bytes go
    // before anybody is told: who hears that they are gone finds nothing.
    private async Task Settle(HeldFile file, FileState state)
    {
        var settled = await writes.Run(new SettleFileWrite(file.Key, state, scanner.IsOn));
        if (!settled.IsRefused(out _))
        {
            foreach (var key in state == FileState.Shown ? [] : StoredKeys.Of(file.Key, file.Thumbnails))
            {
                await store.Delete(key, CancellationToken.None);
            }
        }
        foreach (var change in settled.Value)
        {
            bus.Publish(log.After(change.Room, change.After, change.Count));
        }
    }

    // Where it could not be ordered, the worker puts this one back.
    private async Task Again(CheckHeldFiles job)
    {
        var ordered = await writes.Run(new OrderCheckWrite(job, jobs));
        if (ordered.IsRefused(out var refusal))
        {
            throw new InvalidOperationException($"The next look at files that are held back could not be ordered: {refusal.Code}.");
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "There was no answer about file {File}")]
        public static partial void NoAnswer(ILogger logger, long file, Exception failure);
    }
}
