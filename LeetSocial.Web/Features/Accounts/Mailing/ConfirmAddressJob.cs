using System.Globalization;
using LeetSocial.Web.Data.Rows;
using LeetSocial.Web.Features.Accounts.SigningIn;
using LeetSocial.Web.Jobs;
using LeetSocial.Web.Jobs.Mail;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Localization;

namespace LeetSocial.Web.Features.Accounts.Mailing;

/// <summary>Somebody claims an address for an account: ask whoever reads its mail.</summary>
internal sealed record ConfirmAddress(long PersonId, string Email, string PublicUrl);

/// <remarks>What is mailed is decided here, in the background, so that the page takes as long for a taken address as for a free one.</remarks>
internal sealed class ConfirmAddressJob(UserManager<Account> users, AccountQueries accounts, IPost post, IStringLocalizer<AccountsText> text)
    : IHandleJob<ConfirmAddress>
{
    public async Task Handle(ConfirmAddress job, CancellationToken cancellation)
    {
        var account = await users.FindByIdAsync(job.PersonId.ToString(CultureInfo.InvariantCulture));
        if (account is null)
        {
            return;
        }
        var holder = await accounts.ByEmail(job.Email);
        if (holder is not { EmailConfirmed: true })
        {
            await post.Send(await Ask(account, job), cancellation);
        }
        else if (holder.Id != account.Id)
        {
            await post.Send(Warn(holder), cancellation);
        }
    }

    private Letter Warn(Account holder) =>
        new(holder.Email!, text["TakenSubject"], text["TakenBody", holder.DisplayName, holder.UserName!]);

    private async Task<Letter> Ask(Account account, ConfirmAddress job)
    {
        var token = await users.GenerateChangeEmailTokenAsync(account, job.Email);
        var link = MailedLink.Make(job.PublicUrl, "/account/confirm-email", account.Id, token) + "&email=" + Uri.EscapeDataString(job.Email);
        return new Letter(job.Email, text["ConfirmSubject"], text["ConfirmBody", account.DisplayName, link]);
    }
}
