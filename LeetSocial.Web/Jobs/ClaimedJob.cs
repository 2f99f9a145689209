using LeetSocial.Domain.Kernel;
using LeetSocial.Web.Data;

namespace LeetSocial.Web.Jobs;

/// <summary>A job that is this worker's alone until its lease is over.</summary>
internal sealed record ClaimedJob(long Id, string Kind, string Payload, int Attempts, long Lease);

/// <summary>Takes what is due and nobody else's.</summary>
internal sealed record ClaimJobs(int Count, TimeSpan Lease) : IWrite<List<ClaimedJob>>
{
    public Outcome<List<ClaimedJob>> Apply(WriteSession session)
    {
        var lease = (session.Now + Lease).UtcTicks;
        var jobs = session.Read.List(
            """
            SELECT Id, Kind, Payload, Attempts FROM jobs
            WHERE DueAt <= $0 AND (ClaimedUntil IS NULL OR ClaimedUntil <= $0)
            ORDER BY DueAt, Id LIMIT $1
            """,
            row => new ClaimedJob(row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetInt32(3), lease),
            session.Now.UtcTicks, Count);
        foreach (var job in jobs)
        {
            session.Execute("UPDATE jobs SET ClaimedUntil = $1 WHERE Id = $0", job.Id, lease);
        }
        return jobs;
    }
}

/// <summary>Takes a job that is done off the list, unless the lease was over and another has it.</summary>
internal sealed record FinishJob(ClaimedJob Job) : IWrite<Done>
{
    public Outcome<Done> Apply(WriteSession session)
    {
        session.Execute("DELETE FROM jobs WHERE Id = $0 AND ClaimedUntil = $1", Job.Id, Job.Lease);
        return new Done();
    }
}

/// <summary>Puts a job back that failed.</summary>
/// <param name="Job">The job.</param>
/// <param name="Wait">How long from now; null when it has been tried often enough and is only kept to be looked at.</param>
internal sealed record PutBackJob(ClaimedJob Job, TimeSpan? Wait) : IWrite<Done>
{
    public Outcome<Done> Apply(WriteSession session)
    {
        var due = Wait is { } wait ? session.Now + wait : DateTimeOffset.MaxValue;
        session.Execute(
            "UPDATE jobs SET Attempts = Attempts + 1, DueAt = $2, ClaimedUntil = NULL WHERE Id = $0 AND ClaimedUntil = $1",
            Job.Id, Job.Lease, due.UtcTicks);
        return new Done();
    }
}
