using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.People;
using LeetSocial.Tests.Support;
using LeetSocial.Tests.Support.Cast;
using LeetSocial.Web.Features.Accounts;
using LeetSocial.Web.Realtime;

namespace LeetSocial.Tests.Features.Accounts;

public sealed class SessionTests(AccountsHost host) : IClassFixture<AccountsHost>
{
    [Fact]
    public async Task A_sign_in_on_one_instance_holds_on_the_other()
    {
        using var estate = new Estate();
        await using var one = new InProcessHost(estate);
        await using var two = new InProcessHost(estate);
        using var visitor = new Visitor(one.Address);
        await visitor.Registers("ada");
        using var there = new Visitor(two.Address);
        foreach (System.Net.Cookie cookie in visitor.Cookies.GetCookies(one.Address))
        {
            there.Cookies.Add(two.Address, new System.Net.Cookie(cookie.Name, cookie.Value));
        }
        Assert.True(await there.IsSignedIn());
        using var answer = await there.Submits("/account/manage", ("Display name", "Ada Lovelace"));
        Assert.Equal("/account/manage", answer.Leads());
    }

    [Fact]
    public async Task T17_a_revoked_sign_in_is_refused_at_once_and_told_of()
    {
        using var visitor = await host.SignedIn("revoked");
        var person = new PersonId(host.Database.PersonNamed("revoked"));
        var told = new TaskCompletionSource<Signal>();
        using var subscription = host.Site.Get<ISignals>().Subscribe(person, signal => told.TrySetResult(signal));
        Assert.True(await visitor.IsSignedIn());
        await host.Site.Get<IRevokeSessions>().Revoke(person);
        Assert.False(await visitor.IsSignedIn());
        Assert.Equal(new SessionsRevoked(person), await told.Task.WaitAsync(Eventually.Limit, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task T17_without_a_signal_a_guard_believes_for_two_seconds_at_most()
    {
        await using var site = new LimitlessSite();
        using var visitor = new Visitor(site.Address);
        await visitor.Registers("stale");
        Assert.True(await visitor.IsSignedIn());
        await ChangeTheStampBehindEverybodysBack(site.Database.File);
        site.Time.Advance(TimeSpan.FromSeconds(2));
        Assert.False(await visitor.IsSignedIn());
    }

    [Fact]
    public async Task T17_a_changed_password_ends_every_other_sign_in_and_keeps_this_one()
    {
        using var here = await host.SignedIn("changer");
        using var elsewhere = host.Visitor();
        using var entered = await elsewhere.SignsIn("changer");
        Assert.True(await elsewhere.IsSignedIn());
        using var answer = await here.Submits(
            "/account/manage/password",
            ("Current password", Person.Password), ("New password", "another long one"), ("Confirm new password", "another long one"));
        Assert.Equal("/account/manage/password", answer.Leads());
        Assert.True(await here.IsSignedIn());
        Assert.False(await elsewhere.IsSignedIn());
        using var old = await elsewhere.SignsIn("changer");
        Assert.Single(await old.Complaints());
        using var next = await elsewhere.SignsIn("changer", "another long one");
        Assert.Equal("/messages", next.Leads());
    }

    [Fact]
    public async Task A_wrong_current_password_changes_nothing()
    {
        using var visitor = await host.SignedIn("careful");
        using var answer = await visitor.Submits(
            "/account/manage/password",
            ("Current password", "guess"), ("New password", "another long one"), ("Confirm new password", "another long one"));
        Assert.Contains("This is not your current password.", await answer.Complaints());
    }

    [Fact]
    public async Task A_banned_person_is_out_and_does_not_come_back()
    {
        using var visitor = await host.SignedIn("banned");
        await Write(host.Database.File, "UPDATE people SET BannedAt = 1 WHERE UserName = 'banned'");
        await host.Site.Get<IRevokeSessions>().Revoke(new PersonId(host.Database.PersonNamed("banned")));
        Assert.False(await visitor.IsSignedIn());
        using var answer = await visitor.SignsIn("banned");
        Assert.Equal(["This account was closed by an administrator."], await answer.Complaints());
    }

    private static Task ChangeTheStampBehindEverybodysBack(string file) => Write(file, "UPDATE people SET SecurityStamp = 'other'");

    private static async Task Write(string file, string sql)
    {
        await using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={file};Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The tests' own.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
