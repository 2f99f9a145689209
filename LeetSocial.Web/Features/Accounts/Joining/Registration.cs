using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.People;
using LeetSocial.Web.Data;
using LeetSocial.Web.Data.Rows;
using LeetSocial.Web.Features.Accounts.Mailing;
using LeetSocial.Web.Features.Rooms;
using LeetSocial.Web.Jobs;
using Microsoft.AspNetCore.Identity;

namespace LeetSocial.Web.Features.Accounts.Joining;

/// <summary>
/// Makes accounts. It never says whether an address is in use (T19): anybody may type any, and only who reads its mail can make it theirs.
/// </summary>
internal sealed class Registration(
    WriteQueue writes,
    IPasswordHasher<Account> hasher,
    ILookupNormalizer normalizer,
    IJobQueue jobs,
    IJoinGeneral general,
    SignUpLimit limit,
    MailLimit mails,
    IConfiguration configuration)
{
    private readonly bool _joinsGeneral = configuration.GetValue("Rooms:JoinGeneral", true);

    /// <param name="username">Free or not.</param>
    /// <param name="email">An address, not yet known to be the person's.</param>
    /// <param name="password">As typed.</param>
    /// <param name="address">The network address that asks, as limits count it; null when the product itself does.</param>
    /// <param name="publicUrl">Where the mailed link leads; null sends none.</param>
    public async Task<Outcome<PersonId>> Create(Username username, string email, string password, string? address, string? publicUrl)
    {
        if (address is not null && await limit.Take(address) is { } wait)
        {
            return new Refusal(RefusalCode.TooMany, "TooManySignUps", wait);
        }
        var hash = hasher.HashPassword(new Account(), password);
        var mailedUrl = publicUrl is not null && await mails.Allows(email) ? publicUrl : null;
        var outcome = await writes.Run(new CreateAccount(username, email, normalizer.NormalizeEmail(email), hash, jobs, mailedUrl));
        if (outcome.IsRefused(out _) && mailedUrl is not null)
        {
            // A name that is taken costs no mail.
            await mails.GiveBack(email);
        }
        if (_joinsGeneral && !outcome.IsRefused(out _))
        {
            // Should it fail, the account stands all the same, and the room can be joined from the list.
            await general.Join(outcome.Value);
        }
        return outcome;
    }
}
