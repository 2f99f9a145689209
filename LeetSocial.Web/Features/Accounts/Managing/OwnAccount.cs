using LeetSocial.Domain.Kernel;
using LeetSocial.Web.Data.Rows;
using LeetSocial.Web.Features.Accounts.Sessions;
using LeetSocial.Web.Features.Accounts.SigningIn;
using Microsoft.AspNetCore.Identity;

namespace LeetSocial.Web.Features.Accounts.Managing;

/// <summary>The account of whoever asks.</summary>
internal sealed class OwnAccount(
    UserManager<Account> users, AccountSignIn signIn, SessionRevocation revocation, IHttpContextAccessor requests)
{
    public async Task<Account> Load() =>
        await users.GetUserAsync(requests.HttpContext!.User) ?? throw new InvalidOperationException("The sign-in has no account.");

    /// <summary>
    /// To be called after a change to how one signs in: the framework has given the account a new stamp, so every sign-in has ended.
    /// This one goes on.
    /// </summary>
    public async Task Renew(Account account)
    {
        await signIn.RefreshSignInAsync(account);
        revocation.Tell(new PersonId(account.Id));
    }
}
