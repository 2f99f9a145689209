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
    IScanFiles scanner, IFileStore store, UploadsFolder folder, ReadPool reads, WriteQueue writes, IJobQueue jobs, RoomEventBus bus, EventLog log,
    IOptions<ClamdSettings> settings, TimeProvider clock, ILogger<CheckHeldFilesJob> logger) : IHandleJob<CheckHeldFiles>
{
    /// <summary>Until then the last file has been fetched. With its scan (60 s) and one question more (3 s) a worker's two minutes are not over yet.</summary>
    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(50);

    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(3);

    public async Task Handle(CheckHeldFiles job, CancellationToken cancellation)
    {
        var since = clock.GetTimestamp();
        var last = job.After;
        while (reads.Read(read => HeldFile.Next(read, last, clock.GetUtcNow())) is { } file)
        {
            if (clock.GetElapsedTime(since) + file.Fetching > Turn)
            {
                await Again(job with { After = last }, TimeSpan.Zero);
                return;
            }
            if (await LookInTime(file, cancellation) is not { } result)
            {
                await Again(new CheckHeldFiles(file.Id, job.Silences + 1));
                return;
            }
            await Take(file, result);
            job = result == ScanResult.Unread ? job : job with { Silences = 0 };
            last = file.Id;
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

    // What goes wrong with one file while its store is there is that file's alone: the others have their turn, and so has it again.
    private async Task<ScanResult?> LookInTime(HeldFile file, CancellationToken stopping)
    {
        try
        {
            return await Look(file, stopping);
        }
        catch (Exception failure) when (!stopping.IsCancellationRequested)
        {
            Log.NoAnswer(logger, file.Id, failure);
            return await UnreadOrNothing(stopping);
        }
    }

    private async Task<ScanResult?> UnreadOrNothing(CancellationToken stopping)
    {
        using var late = new CancellationTokenSource(Soon, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, stopping);
        try
        {
            return await store.IsReachable(either.Token) ? ScanResult.Unread : null;
        }
        catch (Exception) when (!stopping.IsCancellationRequested)
        {
            return null;
        }
    }

    /// <returns>Null where nobody can look at anything just now; <see cref="ScanResult.Unanswered"/> or <see cref="ScanResult.Unread"/> where it is this file.</returns>
    private async Task<ScanResult?> Look(HeldFile file, CancellationToken stopping)
    {
        var path = folder.NewPath();
        try
        {
            if (await Fetch(file, path, stopping) is { } refusal)
            {
                // What is not there is nothing to look at, and nothing to give out.
                return refusal.Code == RefusalCode.NotFound ? ScanResult.TooLarge : await UnreadOrNothing(stopping);
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
        using var late = new CancellationTokenSource(file.Fetching, clock);
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
                await writes.Run(new PostponeWrite(file, IsUnread: false));
                break;
            case ScanResult.Unread when file.Unreads + 1 < HeldFile.MostUnreads:
                Log.Unread(logger, file.Id);
                await writes.Run(new PostponeWrite(file, IsUnread: true));
                break;
            case ScanResult.Unread:
                Log.NeverRead(logger, file.Id, file.Unreads + 1);
                await Settle(file, FileState.NotCheckable);
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

    // What was found is written before the bytes go: from then on nothing is given out, wherever they still lie, and what cannot be
    // written is looked at again.
    private async Task Settle(HeldFile file, FileState state, bool isScanned = false)
    {
        void Delete(WriteSession session) => jobs.Enqueue(session, new DeleteHeldBytes(file.Key, file.Thumbnails));
        var settled = await writes.Run(new SettleFileWrite(file.Key, state, isScanned, state == FileState.Shown ? null : Delete));
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

        [LoggerMessage(3, LogLevel.Warning, "The bytes of file {File} cannot be read, though the store is there; it is held back until they can be")]
        public static partial void Unread(ILogger logger, long file);

        [LoggerMessage(4, LogLevel.Error, "After {Tries} tries the bytes of file {File} cannot be read, though the store is there; it is taken away")]
        public static partial void NeverRead(ILogger logger, long file, int tries);
    }
}
