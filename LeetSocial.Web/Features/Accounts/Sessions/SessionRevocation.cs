using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.People;
using LeetSocial.Web.Data;
using LeetSocial.Web.Realtime;

namespace LeetSocial.Web.Features.Accounts.Sessions;

/// <inheritdoc cref="IRevokeSessions"/>
internal sealed class SessionRevocation(WriteQueue writes, ISignals signals) : IRevokeSessions
{
    public async Task<Outcome<Done>> Revoke(PersonId person)
    {
        var outcome = await writes.Run(new RenewStamp(person));
        if (!outcome.IsRefused(out _))
        {
            Tell(person);
        }
        return outcome;
    }

    /// <summary>To be called after anything that changed the security stamp.</summary>
    public void Tell(PersonId person) => signals.Publish(new SessionsRevoked(person));

    private sealed record RenewStamp(PersonId Person) : IWrite<Done>
    {
        public Outcome<Done> Apply(WriteSession session) => session.Execute(
            "UPDATE people SET SecurityStamp = $1, ConcurrencyStamp = $2 WHERE Id = $0",
            Person.Value, Stamps.New(), Stamps.New()) == 1 ? new Done() : Refusal.NotFound;
    }
}
