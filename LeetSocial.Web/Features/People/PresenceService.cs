using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.People;
using LeetSocial.Web.Data;
using LeetSocial.Web.Features.Accounts;
using LeetSocial.Web.Realtime;
using LeetSocial.Web.Realtime.Limits;

namespace LeetSocial.Web.Features.People;

/// <summary>What people choose to show of themselves: online, away or busy, and a line with an emoji.</summary>
internal sealed class PresenceService(
    ISessionGuard sessions, ActLimits limits, WriteQueue writes, ISignals signals, TimeProvider clock) : IChoosePresence
{
    /// <param name="actor">Whose presence it is.</param>
    /// <param name="chosen">Holds until its time, or until the next choice.</param>
    /// <param name="status">At most <see cref="Lengths.Status"/> characters; blank is none.</param>
    /// <param name="emoji">At most <see cref="Lengths.StatusEmoji"/> characters; blank is none.</param>
    public async Task<Outcome<Done>> Choose(Actor actor, ChosenPresence chosen, string status, string emoji)
    {
        if (await sessions.Check(actor) is { } signedOut)
        {
            return signedOut;
        }
        if (await limits.Take(ActLimit.Statuses, actor) is { } tooMany)
        {
            return tooMany;
        }
        var write = new ChoosePresenceWrite(actor.Id, chosen, status.Trim(), emoji.Trim());
        if (write.Unfit(clock.GetUtcNow()) is { } unfit)
        {
            return unfit;
        }
        var written = await writes.Run(write);
        if (!written.IsRefused(out _))
        {
            signals.Publish(new ProfileChanged(actor.Id));
        }
        return written;
    }
}
