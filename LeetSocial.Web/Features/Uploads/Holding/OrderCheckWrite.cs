using LeetSocial.Domain.Kernel;
using LeetSocial.Web.Data;
using LeetSocial.Web.Jobs;

namespace LeetSocial.Web.Features.Uploads.Holding;

/// <summary>Orders that what is held back is looked at later.</summary>
internal sealed record OrderCheckWrite(CheckHeldFiles Job, IJobQueue Jobs) : IWrite<Done>
{
    public Outcome<Done> Apply(WriteSession session)
    {
        CheckHeldFiles.Order(session, Jobs, Job, Job.Wait);
        return default(Done);
    }
}
