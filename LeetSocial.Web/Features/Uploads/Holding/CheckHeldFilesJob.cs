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
using Microsoft.Extensions.Options;

namespace LeetSocial.Web.Features.Uploads.Holding;

/// <summary>Looks at files that are held back until there is an answer: then they are given out, or gone.</summary>
internal sealed partial class CheckHeldFilesJob(
    IScanFiles scanner, IFileStore store, Discarding discarding, UploadsFolder folder, ReadPool reads, WriteQueue writes, IJobQueue jobs, RoomEventBus bus, EventLog log,
    IOptions<ClamdSettings> settings, TimeProvider clock, ILogger<CheckHeldFilesJob> logger) : IHandleJob<CheckHeldFiles>
{
    /// <summary>For fetching one file. With that, a scan and a turn a worker's two minutes are not over yet.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(25);

    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(30);

    public async Task Handle(CheckHeldFiles job, CancellationToken cancellation)
    {
        var since = clock.GetTimestamp();
        var last = job.After;
        while (reads.Read(read => HeldFile.Next(read, last, clock.GetUtcNow())) is { } file)
        {
            if (await LookInTime(file, cancellation) is not { } result)
            {
                await Again(new CheckHeldFiles(file.Id, job.Silences + 1));
                return;
            }
            await Take(file, result);
            job = job with { Silences = 0 };
            last = file.Id;
            if (clock.GetElapsedTime(since) > Turn)
            {
                await Again(new CheckHeldFiles(last));
                return;
            }
        }
        if (reads.Read(HeldFile.NextTurn) is { } turn)
        {
            await Again(new CheckHeldFiles(last), turn - clock.GetUtcNow());
        }
    }

    // As long as something is held back somebody has to come back to it.
    public async Task<bool> GiveUp(CheckHeldFiles job, Exception failure)
    {
        await Again(job with { Silences = job.Silences + 1 });
        return true;
    }

    // Whatever goes wrong with one file is no answer: the others have their turn, and so has it again.
    private async Task<ScanResult?> LookInTime(HeldFile file, CancellationToken stopping)
    {
        try
        {
            return await Look(file, stopping);
        }
        catch (Exception failure) when (!stopping.IsCancellationRequested)
        {
            Log.NoAnswer(logger, file.Id, failure);
            return null;
        }
    }

    /// <returns>Null where nobody can look at anything just now; <see cref="ScanResult.Unanswered"/> where there is no answer for this file.</returns>
    private async Task<ScanResult?> Look(HeldFile file, CancellationToken stopping)
    {
        var path = folder.NewPath();
        try
        {
            if (await Fetch(file, path, stopping) is { } refusal)
            {
                // What is not there is nothing to look at, and nothing to give out.
                return refusal.Code == RefusalCode.NotFound ? ScanResult.TooLarge : null;
            }
            var result = (await scanner.Scan(path, patience: null, stopping)).Result;
            return result != ScanResult.Unanswered || await scanner.Answers(stopping) ? result : null;
        }
        finally
        {
            File.Delete(path);
        }
    }

    private async Task<Refusal?> Fetch(HeldFile file, string path, CancellationToken stopping)
    {
        using var late = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, stopping);
        var opened = await store.Open(file.Key, 0, null, either.Token);
        if (opened.IsRefused(out var refusal))
        {
            return refusal;
        }
        await using var bytes = opened.Value;
        return (await IncomingFiles.Receive(bytes, path, 0, either.Token)).Refusal;
    }

    private async Task Take(HeldFile file, ScanResult result)
    {
        switch (result)
        {
            case ScanResult.Clean or ScanResult.NotScanned:
                await Settle(file, FileState.Shown, scanner.IsOn);
                break;
            case ScanResult.Infected:
                await Settle(file, FileState.Infected);
                break;
            case ScanResult.Unanswered when file.Silences + 1 < settings.Value.Tries:
                await writes.Run(new PostponeWrite(file));
                break;
            case ScanResult.Unanswered:
                Log.GivenUp(logger, file.Id, file.Silences + 1, settings.Value.AfterTries);
                await Settle(file, settings.Value.AfterTries == AfterSilence.Show ? FileState.Shown : FileState.NotCheckable);
                break;
            default:
                await Settle(file, FileState.NotCheckable);
                break;
        }
    }

    // What was found is written first: from then on nothing is given out, and what cannot be written is looked at again. The bytes go
    // before anybody is told: who hears that they are gone finds nothing.
    private async Task Settle(HeldFile file, FileState state, bool isScanned = false)
    {
        var settled = await writes.Run(new SettleFileWrite(file.Key, state, isScanned));
        if (!settled.IsRefused(out _) && state != FileState.Shown)
        {
            await discarding.Discard(StoredKeys.Of(file.Key, file.Thumbnails));
        }
        foreach (var change in settled.Value)
        {
            bus.Publish(log.After(change.Room, change.After, change.Count));
        }
    }

    // Where it could not be ordered, the worker puts this one back.
    private async Task Again(CheckHeldFiles job, TimeSpan? wait = null)
    {
        var ordered = await writes.Run(new OrderCheckWrite(job, wait ?? job.Wait, jobs));
        if (ordered.IsRefused(out var refusal))
        {
            throw new InvalidOperationException($"The next look at files that are held back could not be ordered: {refusal.Code}.");
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "There was no answer about file {File}")]
        public static partial void NoAnswer(ILogger logger, long file, Exception failure);

        [LoggerMessage(2, LogLevel.Warning, "After {Tries} tries there is no answer about file {File}, though there is about others: {Then}")]
        public static partial void GivenUp(ILogger logger, long file, int tries, AfterSilence then);
    }
}
