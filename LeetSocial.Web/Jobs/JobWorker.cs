using System.Text.Json;
using LeetSocial.Domain.Kernel;
using LeetSocial.Web.Data;

namespace LeetSocial.Web.Jobs;

/// <summary>Does the jobs: at once when one was added here, within 5 s when elsewhere, later and later when they fail.</summary>
internal sealed partial class JobWorker(
    WriteQueue writes, JobBell bell, IServiceScopeFactory scopes, TimeProvider clock, ILogger<JobWorker> logger) : BackgroundService
{
    private const int AtOnce = 8;
    private const int Attempts = 10;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);
    private static readonly TimeSpan Breath = TimeSpan.FromSeconds(1);

    /// <summary>A handler is stopped when it is over, for then another instance may begin.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    private int _free = AtOnce;

    // A slow job holds up its own place and no other.
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var working = new List<Task>();
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                working.RemoveAll(work => work.IsCompleted);
                var jobs = await Claim(Volatile.Read(ref _free));
                if (jobs.Count == 0)
                {
                    await bell.Wait(Patience, clock, stoppingToken);
                }
                Interlocked.Add(ref _free, -jobs.Count);
                working.AddRange(jobs.Select(job => Work(job, stoppingToken)));
            }
        }
        finally
        {
            await Task.WhenAll(working);
        }
    }

    private async Task<List<ClaimedJob>> Claim(int count)
    {
        if (count == 0)
        {
            return [];
        }
        var claimed = await writes.Run(new ClaimJobs(count, Lease));
        return claimed.IsRefused(out _) ? [] : claimed.Value;
    }

    private async Task Work(ClaimedJob job, CancellationToken stopping)
    {
        using var lease = new CancellationTokenSource(Lease, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(lease.Token, stopping);
        try
        {
            await Settle(job, await Do(job, either.Token, stopping), either.Token);
        }
        finally
        {
            Interlocked.Increment(ref _free);
            bell.Ring();
        }
    }

    /// <returns>What becomes of it.</returns>
    private async Task<IWrite<Done>> Do(ClaimedJob job, CancellationToken either, CancellationToken stopping)
    {
        try
        {
            await Ask(job, async (handler, payload) =>
            {
                await handler.Handle(payload, either);
                return true;
            });
            return new FinishJob(job);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return new PutBackJob(job, TimeSpan.Zero);
        }
        catch (Exception failure)
        {
            var wait = Wait(job.Attempts);
            Log.Failed(logger, job.Kind, job.Id, job.Attempts + 1, wait, failure);
            return wait is null ? await GiveUp(job, failure) : new PutBackJob(job, wait);
        }
    }

    // Tried for as long as nobody else may take the job up: done again, it would be a second mail.
    private async Task Settle(ClaimedJob job, IWrite<Done> end, CancellationToken either)
    {
        while ((await writes.Run(end)).IsRefused(out var refusal) && refusal.Code == RefusalCode.Unavailable && !either.IsCancellationRequested)
        {
            Log.Unsettled(logger, job.Kind, job.Id);
            await Task.Delay(Breath, clock, either).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <returns>What becomes of it: over where somebody was told, put back where they could not be, else kept.</returns>
    private async Task<IWrite<Done>> GiveUp(ClaimedJob job, Exception failure)
    {
        try
        {
            return await Ask(job, (handler, payload) => handler.GiveUp(payload, failure)) ? new FinishJob(job) : new PutBackJob(job, null);
        }
        catch (Exception again)
        {
            Log.Failed(logger, job.Kind, job.Id, job.Attempts + 1, LongestWait, again);
            return new PutBackJob(job, LongestWait);
        }
    }

    private async Task<T> Ask<T>(ClaimedJob job, Func<IHandleJob, JsonElement, Task<T>> ask)
    {
        await using var scope = scopes.CreateAsyncScope();
        var handler = scope.ServiceProvider.GetKeyedService<IHandleJob>(job.Kind)
            ?? throw new InvalidOperationException($"Nobody does jobs of the kind {job.Kind}.");
        using var payload = JsonDocument.Parse(job.Payload);
        return await ask(handler, payload.RootElement);
    }

    private static TimeSpan? Wait(int attempts)
    {
        if (attempts + 1 >= Attempts)
        {
            return null;
        }
        var wait = FirstWait * Math.Pow(3, attempts);
        return wait < LongestWait ? wait : LongestWait;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The job {Kind} {Id} failed for the {Attempt}. time; next after {Wait}")]
        public static partial void Failed(ILogger logger, string kind, long id, int attempt, TimeSpan? wait, Exception failure);

        [LoggerMessage(2, LogLevel.Warning, "What became of the job {Kind} {Id} is written later")]
        public static partial void Unsettled(ILogger logger, string kind, long id);
    }
}
