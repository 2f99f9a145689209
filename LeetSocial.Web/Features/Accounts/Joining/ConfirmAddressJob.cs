using System.Globalization;
using LeetSocial.Web.Data.Rows;
using LeetSocial.Web.Features.Accounts.Mailing;
using LeetSocial.Web.Features.Accounts.SigningIn;
using LeetSocial.Web.Jobs;
using LeetSocial.Web.Jobs.Mail;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Localization;

namespace LeetSocial.Web.Features.Accounts.Joining;

/// <summary>Somebody claims the address of this account: ask whoever reads its mail.</summary>
internal sealed record ConfirmAddress(long PersonId, string PublicUrl);

/// <remarks>What is mailed is decided here, in the background, so that the page takes as long for a taken address as for a free one.</remarks>
internal sealed class ConfirmAddressJob(UserManager<Account> users, AccountFinder accounts, IPost post, IStringLocalizer<AccountsText> text)
    : IHandleJob<ConfirmAddress>
{
    public async Task Handle(ConfirmAddress job, CancellationToken cancellation)
    {
        var account = await users.FindByIdAsync(job.PersonId.ToString(CultureInfo.InvariantCulture));
        if (account is not { Email: { } email, EmailConfirmed: false })
        {
            return;
        }
        var holder = await accounts.ByEmail(email);
        await post.Send(holder is { EmailConfirmed: true } ? Warn(holder) : await Ask(account, job.PublicUrl), cancellation);
    }

    private Letter Warn(Account holder) =>
        new(holder.Email!, text["TakenSubject"], text["TakenBody", holder.DisplayName, holder.UserName!]);

    private async Task<Letter> Ask(Account account, string publicUrl)
    {
        var token = await users.GenerateEmailConfirmationTokenAsync(account);
        var link = MailedLink.Make(publicUrl, "/account/confirm-email", account.Id, token);
        return new Letter(account.Email!, text["ConfirmSubject"], text["ConfirmBody", account.DisplayName, link]);
    }
}
