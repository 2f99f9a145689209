using System.Net;
using LeetSocial.Tests.Support;
using LeetSocial.Tests.Support.Cast;
using LeetSocial.Web.Features.Accounts;
using Microsoft.Extensions.DependencyInjection;

namespace LeetSocial.Tests.Features.Accounts;

public sealed class RegisteringTests(AccountsHost host) : IClassFixture<AccountsHost>
{
    [Fact]
    public async Task A_new_account_is_signed_in_for_longer_than_the_browser_runs_and_goes_on_to_where_it_wanted()
    {
        using var ada = host.Visitor();
        using var answer = await ada.Submits(
            "/account/register?returnUrl=%2Fmessages%2F5",
            ("Username", "ada1"), ("Email", "ada1@example.org"), ("Password", "long enough"), ("Confirm password", "long enough"));
        Assert.Equal("/messages/5", answer.Leads());
        var cookie = ada.Cookies.GetAllCookies().Single(one => one.Name == "leetsocial.session");
        Assert.InRange(cookie.Expires, DateTime.Now.AddDays(29), DateTime.Now.AddDays(31));
        Assert.True(cookie.HttpOnly);
        Assert.True(await ada.IsSignedIn());
    }

    [Fact]
    public async Task Everybody_is_in_General()
    {
        using var ada = await host.SignedIn("ada2");
        Assert.Equal(1L, host.Database.Value<long>(
            "SELECT COUNT(*) FROM memberships m JOIN people p ON p.Id = m.PersonId JOIN rooms r ON r.Id = m.RoomId WHERE p.UserName = $p0 AND r.Name = 'General'",
            "ada2"));
    }

    [Fact]
    public async Task Nobody_is_where_the_operator_wants_them_to_choose()
    {
        using var estate = new Estate();
        await using var site = new InProcessHost(estate, settings: ("Rooms:JoinGeneral", "false"));
        await using var scope = site.Services.CreateAsyncScope();

        var made = await scope.ServiceProvider.GetRequiredService<ICreateAccounts>().Create("ada", "Ada", "ada@example.org", "long enough");

        Assert.Null(made.Refusal);
        Assert.Equal(0L, estate.Database.Value<long>("SELECT COUNT(*) FROM memberships"));
    }

    [Fact]
    public async Task A_username_is_taken_in_any_case()
    {
        using var ada = await host.SignedIn("Ada3");
        using var other = host.Visitor();
        using var answer = await other.Submits(
            "/account/register",
            ("Username", "aDA3"), ("Email", "x@example.org"), ("Password", "long enough"), ("Confirm password", "long enough"));
        Assert.Contains("This username is taken.", await answer.Complaints());
        Assert.False(await other.IsSignedIn());
    }

    [Fact]
    public async Task Names_that_are_taken_cost_nobody_the_mail_that_confirms_an_address()
    {
        using var ada = await host.SignedIn("ada9");
        using var other = host.Visitor();
        for (var i = 0; i < 6; i++) (await Registers("ada9")).Dispose();

        using var answer = await Registers("unlucky");

        Assert.Equal("/messages", answer.Leads());
        await host.Mail.Receives("unlucky@example.org", "Confirm your address");

        Task<HttpResponseMessage> Registers(string name) => other.Submits(
            "/account/register",
            ("Username", name), ("Email", "unlucky@example.org"), ("Password", "long enough"), ("Confirm password", "long enough"));
    }

    [Fact]
    public async Task What_was_typed_stays_but_for_passwords_and_complaints_stand_beside_their_fields()
    {
        using var ada = host.Visitor();
        using var answer = await ada.Submits(
            "/account/register", ("Username", "a b"), ("Email", "nobody"), ("Password", "short"), ("Confirm password", "shor"));
        var page = await answer.Page();
        Assert.Equal("a b", page.QuerySelector("#input-username")!.GetAttribute("value"));
        Assert.Equal("nobody", page.QuerySelector("#input-email")!.GetAttribute("value"));
        Assert.Null(page.QuerySelector("#input-password")!.GetAttribute("value"));
        Assert.Equal(3, page.QuerySelectorAll("[aria-invalid=true]").Length);
        foreach (var field in page.QuerySelectorAll("[aria-invalid=true]"))
        {
            Assert.NotNull(page.GetElementById(field.GetAttribute("aria-describedby")!.Split(' ')[0]));
        }
        Assert.Single(page.QuerySelectorAll("[role=alert].notice"));
    }

    [Theory]
    [InlineData("a@b\r\nBcc: c@d")]
    [InlineData("Ada <a@b.c>")]
    [InlineData("a@b, c@d")]
    [InlineData("a b@c.d")]
    public async Task Only_a_bare_address_is_one(string email)
    {
        using var ada = host.Visitor();
        using var answer = await ada.Submits(
            "/account/register", ("Username", "bare"), ("Email", email), ("Password", "long enough"), ("Confirm password", "long enough"));
        Assert.Contains("This does not look like an e-mail address.", await answer.Complaints());
    }

    [Fact]
    public async Task T19_a_taken_address_makes_an_account_like_any_other_and_its_owner_gets_mail()
    {
        using var owner = await Register("owner", "shared@example.org");
        await Confirm(owner, await host.Mail.Receives("shared@example.org", "Confirm your address"));
        using var second = await Register("second", "Shared@example.org");
        Assert.True(await second.IsSignedIn());
        Assert.Contains("belongs to your account owner", await host.Mail.Receives("shared@example.org", "Your address was used for a new account"));
        Assert.Equal(0L, host.Database.Value<long>("SELECT EmailConfirmed FROM people WHERE UserName = 'second'"));
        await MeansBySharedAddress("owner");
    }

    [Fact]
    public async Task T19_who_confirms_an_address_first_holds_it_and_until_then_the_oldest_is_meant()
    {
        using var older = await Register("older", "race@example.org");
        using var newer = await Register("newer", "race@example.org");
        await Eventually.Is(() => host.Mail.Letters("race@example.org").Count == 2, "both were asked");
        var links = host.Mail.Letters("race@example.org").ToDictionary(
            letter => letter.TextBody!.Contains("Hello newer", StringComparison.Ordinal) ? "newer" : "older", letter => letter.TextBody!);
        using var before = await host.Visitor().SignsIn("race@example.org");
        Assert.Equal("/messages", before.Leads());
        await Confirm(newer, links["newer"]);
        using var late = await older.Submits(Mailbox.Link(links["older"]));
        Assert.Equal(["This link does not work, or no longer. Ask for a new one."], await late.Complaints());
        Assert.Equal(1L, host.Database.Value<long>("SELECT EmailConfirmed FROM people WHERE UserName = 'newer'"));
        Assert.Equal(0L, host.Database.Value<long>("SELECT EmailConfirmed FROM people WHERE UserName = 'older'"));
    }

    [Fact]
    public async Task Of_two_first_accounts_on_two_instances_one_is_the_administrator()
    {
        using var estate = new Estate();
        await using var one = new InProcessHost(estate);
        await using var two = new InProcessHost(estate);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(async i =>
        {
            using var visitor = new Visitor((i % 2 == 0 ? one : two).Address);
            await visitor.Registers($"first{i}");
        }));
        Assert.Equal([1L], estate.Database.Query("SELECT Id FROM people WHERE IsAdministrator = 1", row => row.GetInt64(0)));
        Assert.Equal(1L, estate.Database.Value<long>("SELECT COUNT(*) FROM rooms"));
        Assert.Equal(8L, estate.Database.Value<long>("SELECT COUNT(*) FROM memberships"));
    }

    private async Task<Visitor> Register(string name, string email)
    {
        var visitor = host.Visitor();
        using var answer = await visitor.Submits(
            "/account/register", ("Username", name), ("Email", email), ("Password", Person.Password), ("Confirm password", Person.Password));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return visitor;
    }

    private static async Task Confirm(Visitor visitor, string letter)
    {
        using var answer = await visitor.Submits(Mailbox.Link(letter));
        Assert.Equal("/account/manage/email", answer.Leads());
    }

    private async Task MeansBySharedAddress(string username)
    {
        using var visitor = host.Visitor();
        using var answer = await visitor.SignsIn("shared@example.org");
        Assert.Equal("/messages", answer.Leads());
        var page = await visitor.Reads("/account/manage");
        Assert.Contains($"Your username is {username}.", page.Body!.TextContent);
    }
}
