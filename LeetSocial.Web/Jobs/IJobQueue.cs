using LeetSocial.Domain.Kernel;
using LeetSocial.Web.Data;

namespace LeetSocial.Web.Jobs;

/// <summary>Work for later, done once by one of the instances, and again after a failure.</summary>
internal interface IJobQueue
{
    /// <summary>Adds a job on its own.</summary>
    /// <param name="job">A record of plain values; its type's name is the kind.</param>
    /// <param name="due">Not before then; at once when null.</param>
    Task<Outcome<Done>> Enqueue<TJob>(TJob job, DateTimeOffset? due = null);

    /// <summary>Adds a job to what a write does: both happen, or neither.</summary>
    void Enqueue<TJob>(WriteSession session, TJob job, DateTimeOffset? due = null);

    /// <summary>Takes a job off the list that was added like this; one that is being done already goes on.</summary>
    void Withdraw<TJob>(WriteSession session, TJob job, DateTimeOffset due);
}
