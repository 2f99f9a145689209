using LeetSocial.Domain.Kernel;
using LeetSocial.Web.Data;

namespace LeetSocial.Web.Features.Accounts.SigningIn;

internal static class Lockout
{
    public const int Failures = 10;
    public static readonly TimeSpan Duration = TimeSpan.FromMinutes(5);
}

/// <summary>Counts a wrong password; the last one that is allowed closes the account for a while.</summary>
internal sealed record CountFailure(PersonId Person) : IWrite<Done>
{
    public Outcome<Done> Apply(WriteSession session)
    {
        session.Execute(
            """
            UPDATE people SET
                AccessFailedCount = (AccessFailedCount + 1) % $1,
                LockoutEnd = CASE WHEN AccessFailedCount + 1 >= $1 THEN $2 ELSE LockoutEnd END
            WHERE Id = $0
            """,
            Person.Value, Lockout.Failures, (session.Now + Lockout.Duration).UtcTicks);
        return new Done();
    }
}

internal sealed record ForgetFailures(PersonId Person) : IWrite<Done>
{
    public Outcome<Done> Apply(WriteSession session)
    {
        session.Execute("UPDATE people SET AccessFailedCount = 0 WHERE Id = $0", Person.Value);
        return new Done();
    }
}
