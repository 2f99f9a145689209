using LeetSocial.Domain.Kernel;
using LeetSocial.Web.Data;
using LeetSocial.Web.Jobs;

namespace LeetSocial.Web.Features.Uploads.Holding;

/// <summary>Orders that what is held back is looked at later.</summary>
internal sealed record OrderCheckWrite(CheckHeldFiles Job, TimeSpan Wait, IJobQueue Jobs) : IWrite<Done>
{
    public Outcome<Done> Apply(WriteSession session)
    {
        CheckHeldFiles.Order(session, Jobs, Job, Wait);
        return default(Done);
    }
}

/// <summary>There was no answer for this one file: it has its turn later, and later each time.</summary>
internal sealed record PostponeWrite(HeldFile File) : IWrite<Done>
{
    public Outcome<Done> Apply(WriteSession session)
    {
        session.Execute(
            "UPDATE files SET Silences = $1, LookAgainAt = $2 WHERE StorageKey = $0 AND State = 1",
            File.Key, File.Silences + 1, (session.Now + File.Wait).UtcTicks);
        return default(Done);
    }
}
