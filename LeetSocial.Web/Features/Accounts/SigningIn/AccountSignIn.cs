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
    IUserConfirmation<Account> confirmation)
    : SignInManager<Account>(users, requests, principals, options, logger, schemes, confirmation)
{
    /// <summary>Lets somebody in whose password was right, or asks for the second factor. Stays signed in over a restart of the browser.</summary>
    public Task<SignInResult> Enter(Account account) => SignInOrTwoFactorAsync(account, isPersistent: true);

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
        return SignInResult.Success;
    }
}
