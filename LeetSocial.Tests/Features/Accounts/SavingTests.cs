using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.People;
using LeetSocial.Web.Data;
using LeetSocial.Web.Data.Rows;
using LeetSocial.Web.Features.Accounts.Managing;
using LeetSocial.Web.Features.Accounts.SigningIn;
using LeetSocial.Web.Features.Avatars.Changing;
using LeetSocial.Web.Features.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace LeetSocial.Tests.Features.Accounts;

/// <summary>The framework saves an account as a whole; the product changes what it added to it one by one.</summary>
public sealed class SavingTests(AccountsHost host) : IClassFixture<AccountsHost>
{
    private const string Ours =
        """
        SELECT DisplayName || '/' || AvatarKey || '/' || StatusText || '/' || StatusEmoji || '/' || PresenceChoice || '/' || PresenceUntil || '/'
            || SharesReceipts || '/' || UndoSendSeconds || '/' || LastSeenAt || '/' || (BannedAt IS NOT NULL) || '/'
            || AccessFailedCount || '/' || (LockoutEnd IS NOT NULL)
        FROM people WHERE Id = $p0
        """;

    [Fact]
    public async Task What_is_changed_while_a_page_is_about_to_save_the_account_stays_changed()
    {
        using var administrator = await host.SignedIn("first");
        using var visitor = await host.SignedIn("saved");
        var (first, saved) = (new PersonId(host.Database.PersonNamed("first")), new PersonId(host.Database.PersonNamed("saved")));
        await using var scope = host.Site.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var account = (await users.FindByNameAsync("saved"))!;

        await Runs(new ChangeProfile(saved, "Another", "Away", SharesReceipts: false) { UndoSendSeconds = 5 });
        await Runs(new PersonAvatarWrite(saved, "another-picture"));
        await Runs(new ChoosePresenceWrite(saved, new ChosenPresence(PresenceChoice.Busy, new DateTimeOffset(638, TimeSpan.Zero)), "Away", "🌴"));
        await Runs(new SeenWrite([(saved, new DateTimeOffset(long.MaxValue / 4, TimeSpan.Zero))]));
        await Runs(new BanWrite(first, saved));
        for (var failures = 0; failures < 12; failures++) await Runs(new CountFailure(saved));
        var changed = host.Database.Value<string>(Ours, saved.Value);
        Assert.Equal($"Another/another-picture/Away/🌴/{(int)PresenceChoice.Busy}/638/0/5/{long.MaxValue / 4}/1/2/1", changed);

        account.PhoneNumber = "saved by Identity";
        Assert.True((await users.UpdateAsync(account)).Succeeded);

        Assert.Equal(changed, host.Database.Value<string>(Ours, saved.Value));
        Assert.Equal("saved by Identity", host.Database.Value<string>("SELECT PhoneNumber FROM people WHERE Id = $p0", saved.Value));
    }

    private async Task Runs<T>(IWrite<T> write) => Assert.Null((await host.Site.Get<WriteQueue>().Run(write)).Refusal);
}
