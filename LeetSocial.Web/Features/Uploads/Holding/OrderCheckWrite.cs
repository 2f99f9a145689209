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

/// <summary>There was no answer for this one file, which is counted, or no bytes, which is not: it has its turn later, and later each time.</summary>
internal sealed record PostponeWrite(HeldFile File, bool IsCounted) : IWrite<Done>
{
    public Outcome<Done> Apply(WriteSession session)
    {
        session.Execute(
            "UPDATE files SET Silences = $1, LookAgainAt = $2 WHERE StorageKey = $0 AND State = 1",
            File.Key, File.Silences + (IsCounted ? 1 : 0), (session.Now + (IsCounted ? File.Wait : File.WaitUnread(session.Now))).UtcTicks);
        return default(Done);
    }
}
