using LeetSocial.Domain.Kernel;
using LeetSocial.Web.Data;
using LeetSocial.Web.Jobs;

namespace LeetSocial.Tests.Features.Accounts;

/// <summary>Orders nothing, as while the database cannot be written to; what goes with another write goes with it.</summary>
internal sealed class UnwillingJobs : IJobQueue
{
    public Task<Outcome<Done>> Enqueue<TJob>(TJob job, DateTimeOffset? due = null) => Task.FromResult<Outcome<Done>>(Refusal.Unavailable);

    public void Enqueue<TJob>(WriteSession session, TJob job, DateTimeOffset? due = null)
    {
    }

    public void Withdraw<TJob>(WriteSession session, TJob job, DateTimeOffset due)
    {
    }
}
