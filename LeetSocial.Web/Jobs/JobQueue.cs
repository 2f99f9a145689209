using System.Text.Json;
using LeetSocial.Domain.Kernel;
using LeetSocial.Web.Data;

namespace LeetSocial.Web.Jobs;

/// <inheritdoc cref="IJobQueue"/>
internal sealed class JobQueue(WriteQueue writes, JobBell bell) : IJobQueue
{
    public Task<Outcome<Done>> Enqueue<TJob>(TJob job, DateTimeOffset? due = null) => writes.Run(new Enqueueing<TJob>(this, job, due));

    // Ringing before the commit is early, but not too early: the worker's claim is a write, and stands in the queue behind this one.
    public void Enqueue<TJob>(WriteSession session, TJob job, DateTimeOffset? due = null)
    {
        session.Insert(
            "INSERT INTO jobs (Kind, Payload, DueAt, Attempts, CreatedAt) VALUES ($0, $1, $2, 0, $3)",
            typeof(TJob).Name, JsonSerializer.Serialize(job), (due ?? session.Now).UtcTicks, session.Now.UtcTicks);
        bell.Ring();
    }

    public void Withdraw<TJob>(WriteSession session, TJob job, DateTimeOffset due) => session.Execute(
        "DELETE FROM jobs WHERE DueAt = $0 AND Kind = $1 AND Payload = $2 AND ClaimedUntil IS NULL",
        due.UtcTicks, typeof(TJob).Name, JsonSerializer.Serialize(job));

    private sealed record Enqueueing<TJob>(JobQueue Queue, TJob Job, DateTimeOffset? Due) : IWrite<Done>
    {
        public Outcome<Done> Apply(WriteSession session)
        {
            Queue.Enqueue(session, Job, Due);
            return new Done();
        }
    }
}
