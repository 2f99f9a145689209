using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.People;
using LeetSocial.Web.Data;
using LeetSocial.Web.Features.Accounts;

namespace LeetSocial.Web.Features.People;

internal sealed class PeopleService(ISessionGuard sessions, WriteQueue writes, IRevokeSessions revocation)
{
    /// <summary>Shuts a person out: no sign-in any more, and every open session ends within seconds, on every instance.</summary>
    public async Task<Outcome<Done>> Ban(Actor actor, PersonId person)
    {
        if (await sessions.Check(actor) is { } signedOut)
        {
            return signedOut;
        }
        var banned = await writes.Run(new BanWrite(actor.Id, person));
        if (!banned.IsRefused(out _))
        {
            await revocation.Revoke(person);
        }
        return banned;
    }
}
