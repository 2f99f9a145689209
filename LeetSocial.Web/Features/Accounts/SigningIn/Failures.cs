using LeetSocial.Domain.Kernel;
using LeetSocial.Web.Data;

namespace LeetSocial.Web.Features.Accounts.SigningIn;

internal static class Lockout
{
    public const int Failures = 10;
    public static readonly TimeSpan Duration = TimeSpan.FromMinutes(5);
}

/// <summary>How an account stands after a wrong password or code.</summary>
internal readonly record struct Counted(bool IsClosed);

/// <summary>Counts a wrong password or code; the last one that is allowed closes the account for a while.</summary>
internal sealed record CountFailure(PersonId Person) : IWrite<Counted>
{
    public Outcome<Counted> Apply(WriteSession session)
    {
        session.Execute(
            """
            UPDATE people SET
                AccessFailedCount = (AccessFailedCount + 1) % $1,
                LockoutEnd = CASE WHEN AccessFailedCount + 1 >= $1 THEN $2 ELSE LockoutEnd END
            WHERE Id = $0
            """,
            Person.Value, Lockout.Failures, (session.Now + Lockout.Duration).UtcTicks);
        return new Counted(session.Read.Scalar<long>("SELECT AccessFailedCount FROM people WHERE Id = $0", Person.Value) == 0);
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

/// <summary>Until when nobody comes into an account; null for now.</summary>
internal sealed record RestUntil(PersonId Person, DateTimeOffset? End) : IWrite<Done>
{
    public Outcome<Done> Apply(WriteSession session)
    {
        session.Execute("UPDATE people SET LockoutEnd = $1 WHERE Id = $0", Person.Value, End?.UtcTicks);
        return new Done();
    }
}
