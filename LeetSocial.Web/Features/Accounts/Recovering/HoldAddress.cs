using LeetSocial.Domain.Kernel;
using LeetSocial.Web.Data;
using LeetSocial.Web.Features.Accounts.Sessions;

namespace LeetSocial.Web.Features.Accounts.Recovering;

/// <summary>The person reads the mail of this address: it is theirs now, unless another confirmed it before.</summary>
/// <remarks>With another address the stamp changes, so that links mailed to the old one are dead. The result tells whether it did.</remarks>
internal sealed record HoldAddress(PersonId Person, string Email, string EmailKey) : IWrite<bool>
{
    public Outcome<bool> Apply(WriteSession session)
    {
        var isTaken = session.Read.Scalar<long>(
            "SELECT EXISTS (SELECT 1 FROM people WHERE NormalizedEmail = $1 AND EmailConfirmed = 1 AND Id <> $0)", Person.Value, EmailKey);
        if (isTaken == 1)
        {
            return new Refusal(RefusalCode.Conflict, "LinkDead");
        }
        var isNew = session.Read.Scalar<string>("SELECT NormalizedEmail FROM people WHERE Id = $0", Person.Value) != EmailKey;
        session.Execute(
            "UPDATE people SET Email = $1, NormalizedEmail = $2, EmailConfirmed = 1, ConcurrencyStamp = $3 WHERE Id = $0",
            Person.Value, Email, EmailKey, Stamps.New());
        if (isNew)
        {
            session.Execute("UPDATE people SET SecurityStamp = $1 WHERE Id = $0", Person.Value, Stamps.New());
        }
        return isNew;
    }
}
