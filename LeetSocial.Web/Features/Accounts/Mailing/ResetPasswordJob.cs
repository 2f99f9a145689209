using LeetSocial.Web.Data.Rows;
using LeetSocial.Web.Features.Accounts.SigningIn;
using LeetSocial.Web.Jobs;
using LeetSocial.Web.Jobs.Mail;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Localization;

namespace LeetSocial.Web.Features.Accounts.Mailing;

/// <summary>Somebody has forgotten the password of the account with this address, if there is one.</summary>
internal sealed record ResetPassword(string Email, string PublicUrl);

/// <remarks>Looked up here, in the background: the page does the same for every address (T19). The link exists in the mail only.</remarks>
internal sealed class ResetPasswordJob(UserManager<Account> users, AccountQueries accounts, IPost post, IStringLocalizer<AccountsText> text)
    : IHandleJob<ResetPassword>
{
    public async Task Handle(ResetPassword job, CancellationToken cancellation)
    {
        if (await accounts.ByEmail(job.Email) is not { Email: { } email } account)
        {
            return;
        }
        var token = await users.GeneratePasswordResetTokenAsync(account);
        var link = MailedLink.Make(job.PublicUrl, "/account/reset-password", account.Id, token);
        await post.Send(
            new Letter(email, text["ResetSubject"], text["ResetBody", account.DisplayName, account.UserName!, link]), cancellation);
    }
}
