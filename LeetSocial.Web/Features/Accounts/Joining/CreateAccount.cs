using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.People;
using LeetSocial.Web.Data;
using LeetSocial.Web.Features.Accounts.Mailing;
using LeetSocial.Web.Features.Accounts.Sessions;
using LeetSocial.Web.Jobs;

namespace LeetSocial.Web.Features.Accounts.Joining;

/// <summary>
/// Makes the account. Whether the name is free, and whether this is the first of all and so the administrator, is asked inside the
/// writer's transaction: of two that come at once, on whatever instance, the second sees the first.
/// </summary>
/// <param name="Username">Wanted by it.</param>
/// <param name="Email">The address as typed.</param>
/// <param name="EmailKey">The address as it is compared.</param>
/// <param name="PasswordHash">Never the password.</param>
/// <param name="Jobs">Where the mail is ordered.</param>
/// <param name="MailedUrl">Where the mailed link leads; null sends none.</param>
internal sealed record CreateAccount(
    Username Username, string Email, string EmailKey, string PasswordHash, IJobQueue Jobs, string? MailedUrl) : IWrite<PersonId>
{
    public Outcome<PersonId> Apply(WriteSession session)
    {
        if (session.Read.Scalar<long>("SELECT EXISTS (SELECT 1 FROM people WHERE NormalizedUserName = $0)", Username.Key) == 1)
        {
            return new Refusal(RefusalCode.Conflict, "UsernameTaken", Field: nameof(Username));
        }
        var isFirst = session.Read.Scalar<long>("SELECT EXISTS (SELECT 1 FROM people)") == 0;
        var person = new PersonId(Insert(session, isFirst));
        if (MailedUrl is not null)
        {
            Jobs.Enqueue(session, new ConfirmAddress(person.Value, Email, MailedUrl));
        }
        return person;
    }

    private long Insert(WriteSession session, bool isFirst) => session.Insert(
        """
        INSERT INTO people (
            UserName, NormalizedUserName, DisplayName, Email, NormalizedEmail, PasswordHash, SecurityStamp, ConcurrencyStamp,
            IsAdministrator, CreatedAt, EmailConfirmed, LockoutEnabled, SharesReceipts,
            StatusText, StatusEmoji, PresenceChoice, PhoneNumberConfirmed, TwoFactorEnabled, AccessFailedCount)
        VALUES ($0, $1, $0, $2, $3, $4, $5, $6, $7, $8, 0, 1, 1, '', '', 0, 0, 0, 0)
        """,
        Username.Value, Username.Key, Email, EmailKey, PasswordHash, Stamps.New(), Stamps.New(), isFirst, session.Now.UtcTicks);
}
