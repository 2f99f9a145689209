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

/// <summary>There was no answer for this one file, or there were no bytes. Each is counted for itself, and it has its turn later, and later each time.</summary>
internal sealed record PostponeWrite(HeldFile File, bool IsUnread) : IWrite<Done>
{
    public Outcome<Done> Apply(WriteSession session)
    {
        session.Execute(
            "UPDATE files SET Silences = Silences + $1, Unreads = Unreads + $2, LookAgainAt = $3 WHERE StorageKey = $0 AND State = 1",
            File.Key, IsUnread ? 0 : 1, IsUnread ? 1 : 0, (session.Now + (IsUnread ? File.WaitUnread(session.Now) : File.Wait)).UtcTicks);
        return default(Done);
    }
}
