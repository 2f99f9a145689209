using LeetSocial.Domain.Kernel;
using LeetSocial.Web.Data;

namespace LeetSocial.Web.Features.People;

/// <summary>Shuts a person out. Only an administrator may, and not another administrator.</summary>
internal sealed record BanWrite(PersonId Actor, PersonId Person) : IWrite<Done>
{
    public Outcome<Done> Apply(WriteSession session)
    {
        if (!IsAdministrator(session, Actor))
        {
            return Refusal.Forbidden;
        }
        if (session.Read.Scalar<long>("SELECT 1 FROM people WHERE Id = $0", Person.Value) == 0)
        {
            return Refusal.NotFound;
        }
        if (IsAdministrator(session, Person))
        {
            return Refusal.Forbidden;
        }
        session.Execute("UPDATE people SET BannedAt = $1 WHERE Id = $0", Person.Value, session.Now.UtcTicks);
        return default(Done);
    }

    private static bool IsAdministrator(WriteSession session, PersonId person) => session.Read.Scalar<long>(
        "SELECT 1 FROM people WHERE Id = $0 AND IsAdministrator = 1", person.Value) == 1;
}
