using LeetSocial.Domain.Kernel;
using LeetSocial.Web.Data;
using LeetSocial.Web.Data.Rows;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace LeetSocial.Web.Features.Accounts.SigningIn;

/// <summary>The framework's way in, with our rule about who may come.</summary>
internal sealed class AccountSignIn(
    UserManager<Account> users,
    IHttpContextAccessor requests,
    IUserClaimsPrincipalFactory<Account> principals,
    IOptions<IdentityOptions> options,
    ILogger<SignInManager<Account>> logger,
    IAuthenticationSchemeProvider schemes,
    IUserConfirmation<Account> confirmation,
    WriteQueue writes)
    : SignInManager<Account>(users, requests, principals, options, logger, schemes, confirmation)
{
    /// <summary>Lets somebody in whose password was right, or asks for the second factor. Stays signed in over a restart of the browser.</summary>
    public async Task<SignInResult> Enter(Account account)
    {
        var result = await SignInOrTwoFactorAsync(account, isPersistent: true);
        if (result.Succeeded)
        {
            Forget(account);
        }
        return result;
    }

    public override async Task<bool> CanSignInAsync(Account user) => user.BannedAt is null && await base.CanSignInAsync(user);

    /// <summary>A passkey is two factors in one.</summary>
    public async Task<SignInResult> EnterByPasskey(string credential)
    {
        var assertion = await PerformPasskeyAssertionAsync(credential);
        if (!assertion.Succeeded || await PreSignInCheck(assertion.User) is not null)
        {
            return SignInResult.Failed;
        }
        await UserManager.AddOrUpdatePasskeyAsync(assertion.User, assertion.Passkey);
        await SignInAsync(assertion.User, isPersistent: true, "pwd");
        return SignInResult.Success;
    }

    /// <summary>Guessing a recovery code counts like guessing a password.</summary>
    public async Task<SignInResult> EnterByRecoveryCode(string code)
    {
        if (await GetTwoFactorAuthenticationUserAsync() is not { } account)
        {
            return SignInResult.Failed;
        }
        if (await PreSignInCheck(account) is { } refusal)
        {
            return refusal;
        }
        if (!(await UserManager.RedeemTwoFactorRecoveryCodeAsync(account, code)).Succeeded)
        {
            await UserManager.AccessFailedAsync(account);
            return SignInResult.Failed;
        }
        await Context.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);
        await SignInAsync(account, isPersistent: true, "mfa");
        Forget(account);
        return SignInResult.Success;
    }

    // Once somebody is in, and not at a right password alone: it would let whoever has it guess codes for ever (T20).
    // Not waited for: who is in does not wait for the database.
    private void Forget(Account account)
    {
        if (account.AccessFailedCount > 0)
        {
            _ = writes.Run(new ForgetFailures(new PersonId(account.Id)));
        }
    }
}
