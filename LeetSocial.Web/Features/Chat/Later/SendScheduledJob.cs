using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using LeetSocial.Web.Data;
using LeetSocial.Web.Data.Sql;
using LeetSocial.Web.Features.Accounts;
using LeetSocial.Web.Jobs;
using LeetSocial.Web.Realtime;

namespace LeetSocial.Web.Features.Chat.Later;

/// <summary>The job: a scheduled message is posted.</summary>
internal sealed record SendScheduled(long Id);

/// <summary>Posts what is due as its author would, every check included. Done twice, by two instances, it is posted once.</summary>
internal sealed class SendScheduledJob(
    ReadPool reads, IAbsentActors people, ChatService chat, WriteQueue writes, ISignals signals, TimeProvider clock) : IHandleJob<SendScheduled>
{
    public async Task Handle(SendScheduled job, CancellationToken cancellation)
    {
        if (Due(job.Id) is not { } scheduled || people.Find(scheduled.Author, "scheduled") is not { } author)
        {
            return;
        }
        var refusal = (await chat.Post(author, scheduled.Post)).Refusal;
        if (refusal is null)
        {
            signals.Publish(new LaterChanged(scheduled.Author));
            return;
        }
        if (IsPassing(refusal))
        {
            throw new TryAgainException(refusal);
        }
        await Keep(scheduled, refusal.Reason);
    }

    public async Task<bool> GiveUp(SendScheduled job, Exception failure)
    {
        if (Due(job.Id) is { } scheduled)
        {
            await Keep(scheduled, failure is TryAgainException { Refusal.Code: RefusalCode.TooMany } ? "AlwaysTooSoon" : "TriedInVain");
        }
        return true;
    }

    private async Task Keep(ScheduledRecord scheduled, string reason)
    {
        if ((await writes.Run(new KeepUnsentWrite(scheduled.Id, reason))).IsRefused(out var refusal))
        {
            throw new TryAgainException(refusal);
        }
        signals.Publish(new LaterChanged(scheduled.Author));
    }

    // One that was moved has another job; one that was cancelled or posted is not there any more.
    private ScheduledRecord? Due(long id) =>
        reads.Read(read => ScheduledRecord.Find(read, id)) is { Failure: null } found && found.DueAt <= clock.GetUtcNow() ? found : null;

    // A conflict is an author who changed it this very moment.
    private static bool IsPassing(Refusal refusal) => refusal.Code is RefusalCode.TooMany or RefusalCode.Unavailable or RefusalCode.Conflict;

    private sealed class TryAgainException(Refusal refusal) : Exception(refusal.Reason)
    {
        public Refusal Refusal => refusal;
    }
}
