using LeetSocial.Domain.Kernel;
using LeetSocial.Web.Data;
using LeetSocial.Web.Data.Rows;
using Microsoft.AspNetCore.Identity;

namespace LeetSocial.Web.Features.Accounts.SigningIn;

/// <summary>
/// Is this name's password right? A wrong name, a wrong password and a locked account get one answer after one amount of work (T19),
/// and guessing is slow (T20).
/// </summary>
internal sealed class Credentials(
    AccountQueries accounts, IPasswordHasher<Account> hasher, NobodysPassword nobody, LoginLimit limit, WriteQueue writes, TimeProvider clock)
{
    public static readonly Refusal Wrong = Refusal.Invalid("SignInFailed");

    public async Task<Outcome<Account>> Check(string login, string password)
    {
        var account = await accounts.ByLogin(login);
        if (await limit.Take(account, login) is { } tooMany)
        {
            return tooMany;
        }
        var isRight = hasher.VerifyHashedPassword(account ?? nobody.Account, account?.PasswordHash ?? nobody.Hash, password)
            != PasswordVerificationResult.Failed;
        if (account is null || account.LockoutEnd > clock.GetUtcNow())
        {
            return Wrong;
        }
        if (!isRight)
        {
            return Count(account);
        }
        return account.BannedAt is null ? account : Refusal.Invalid("Banned");
    }

    // Not waited for: the time that a write takes would tell that there is something to write about.
    private Outcome<Account> Count(Account account)
    {
        _ = writes.Run(new CountFailure(new PersonId(account.Id)));
        return Wrong;
    }
}
