using System.Globalization;
using LeetSocial.Domain.Kernel;
using LeetSocial.Web.Data;
using LeetSocial.Web.Data.Rows;
using LeetSocial.Web.Features.Accounts.Mailing;
using LeetSocial.Web.Features.Accounts.Sessions;
using Microsoft.AspNetCore.Identity;

namespace LeetSocial.Web.Features.Accounts.Recovering;

/// <summary>Takes the link that was mailed to an address as proof that it is the person's.</summary>
internal sealed class AddressClaims(UserManager<Account> users, WriteQueue writes, SessionRevocation revocation)
{
    private static readonly Refusal Dead = Refusal.Invalid("LinkDead");

    /// <returns>The account, or one refusal for everything that can be wrong with a link.</returns>
    public async Task<Outcome<Account>> Confirm(long person, string email, string? code)
    {
        var account = await Find(person);
        if (account is null || MailedLink.Token(code) is not { } token || !await IsGood(account, email, token))
        {
            return Dead;
        }
        var held = await writes.Run(new HoldAddress(new PersonId(person), email, users.NormalizeEmail(email)!));
        if (held.IsRefused(out var refusal))
        {
            return refusal;
        }
        if (held.Value)
        {
            revocation.Tell(new PersonId(person));
        }
        return account;
    }

    private Task<Account?> Find(long person) => users.FindByIdAsync(person.ToString(CultureInfo.InvariantCulture));

    private Task<bool> IsGood(Account account, string email, string token) => users.VerifyUserTokenAsync(
        account, users.Options.Tokens.ChangeEmailTokenProvider, UserManager<Account>.GetChangeEmailTokenPurpose(email), token);
}
