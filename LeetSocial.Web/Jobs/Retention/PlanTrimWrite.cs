using LeetSocial.Domain.Kernel;
using LeetSocial.Web.Data;

namespace LeetSocial.Web.Jobs.Retention;

/// <summary>Plans a turn of <see cref="TrimLog"/>, unless one is planned already and not given up.</summary>
/// <param name="Jobs">Where it is planned.</param>
/// <param name="Due">When its turn comes.</param>
/// <param name="After">A turn that was due by then is the one that plans the next, and does not count.</param>
internal sealed record PlanTrimWrite(IJobQueue Jobs, DateTimeOffset Due, DateTimeOffset After) : IWrite<Done>
{
    public Outcome<Done> Apply(WriteSession session)
    {
        var isPlanned = session.Read.Scalar<long>(
            "SELECT 1 FROM jobs WHERE Kind = $0 AND DueAt > $1 AND DueAt < $2 LIMIT 1",
            nameof(TrimLog), After.UtcTicks, DateTimeOffset.MaxValue.UtcTicks) == 1;
        if (!isPlanned)
        {
            Jobs.Enqueue(session, new TrimLog(), Due);
        }
        return default(Done);
    }
}
