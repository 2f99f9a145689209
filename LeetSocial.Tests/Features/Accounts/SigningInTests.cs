using System.Net;
using LeetSocial.Tests.Support;
using LeetSocial.Tests.Support.Cast;
using LeetSocial.Web.Data.Rows;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;

namespace LeetSocial.Tests.Features.Accounts;

public sealed class SigningInTests(AccountsHost host) : IClassFixture<AccountsHost>
{
    private const string Wrong = "That name and password do not go together. After ten wrong passwords an account rests for five minutes.";

    [Theory]
    [InlineData("ada")]
    [InlineData("ADA")]
    [InlineData("Ada@Example.org")]
    [InlineData(" ada ")]
    public async Task Username_or_address_in_any_case_sign_in(string login)
    {
        await Exists("ada");
        using var visitor = host.Visitor();
        using var answer = await visitor.SignsIn(login);
        Assert.Equal("/messages", answer.Leads());
        Assert.True(await visitor.IsSignedIn());
    }

    [Fact]
    public async Task Signing_out_asks_first_and_leads_to_a_page_that_tells_the_browser()
    {
        using var visitor = await host.SignedIn("leaver");
        Assert.Single((await visitor.Reads("/account/logout")).QuerySelectorAll("form[data-sign-out]"));
        Assert.True(await visitor.IsSignedIn());
        using var answer = await visitor.Submits("/account/logout");
        Assert.False(await visitor.IsSignedIn());
        Assert.NotNull((await visitor.Reads(answer.Leads())).QuerySelector("meta[name=signed-out]"));
    }

    [Fact]
    public async Task A_link_to_the_page_after_signing_out_empties_nobodys_browser_who_is_signed_in()
    {
        using var visitor = await host.SignedIn("stayer");
        using var answer = await visitor.Gets("/account/login?signedOut=1");
        Assert.Equal("/messages", answer.Leads());
    }

    [Fact]
    public async Task A_page_for_people_leads_through_sign_in_and_back()
    {
        await Exists("returner");
        using var visitor = host.Visitor();
        using var asked = await visitor.Gets("/account/manage/email");
        Assert.Equal("/account/login?returnUrl=%2Faccount%2Fmanage%2Femail", asked.Leads());
        using var answer = await visitor.Submits(asked.Leads(), ("Username or email", "returner"), ("Password", Person.Password));
        Assert.Equal("/account/manage/email", answer.Leads());
    }

    [Theory]
    [MemberData(nameof(LocalPathTests.Elsewhere), MemberType = typeof(LocalPathTests))]
    public async Task T21_signing_in_leads_nowhere_else(string? returnUrl)
    {
        using var quick = new Visitor(host.Site.Address);
        await quick.Registers($"r{Guid.NewGuid():N}"[..30]);
        using var answer = await quick.Gets("/account/login?returnUrl=" + Uri.EscapeDataString(returnUrl ?? ""));
        Assert.Equal(new Uri(host.Site.Address, "/messages"), new Uri(host.Site.Address, answer.Headers.Location!));
    }

    [Fact]
    public async Task T19_an_unknown_name_and_a_wrong_password_are_answered_alike()
    {
        await Exists("known");
        var known = await Told("known", "not the password");
        Assert.Equal([Wrong], known);
        Assert.Equal(known, await Told("unknown", "not the password"));
        Assert.Equal(known, await Told("known@example.org", "not the password"));
        Assert.Equal(known, await Told("unknown@example.org", "not the password"));
    }

    /// <remarks>The same work here; how long it takes is measured by the bench, on a machine of its own.</remarks>
    [Fact]
    public async Task T19_and_cost_one_comparison_of_the_same_kind()
    {
        var counter = new ComparisonCounter();
        await using var site = new LimitlessSite(services => services.Replace(ServiceDescriptor.Singleton<IPasswordHasher<Account>>(counter)));
        using var visitor = new Visitor(site.Address);
        await visitor.Registers("counted");
        foreach (var name in new[] { "counted", "counted@example.org", "nobody", "nobody@example.org" })
        {
            counter.Compared.Clear();
            using var other = new Visitor(site.Address);
            using var answer = await other.SignsIn(name, "not the password");
            Assert.Equal([ComparisonCounter.KindOf(site.Database.Value<string>("SELECT PasswordHash FROM people"))], counter.Compared);
        }
    }

    [Fact]
    public async Task T20_after_ten_attempts_a_minute_an_account_waits_known_or_not()
    {
        // By a clock that stands still, however long ten attempts take: a further one is allowed every six seconds.
        await using var still = new AccountsHost(new FakeTimeProvider(DateTimeOffset.UtcNow));
        using var owner = await still.SignedIn("brute");
        foreach (var name in new[] { "brute", "nobody-there" })
        {
            for (var i = 0; i < 10; i++)
            {
                Assert.Equal([Wrong], await Told(name, "guess", still));
            }
            using var visitor = still.Visitor();
            using var answer = await visitor.SignsIn(name, "guess");
            Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
            Assert.NotNull(answer.Headers.RetryAfter);
            Assert.Equal(name, (await answer.Page()).QuerySelector("#input-login")!.GetAttribute("value"));
        }
    }

    [Fact]
    public async Task T20_ten_wrong_passwords_close_the_account_for_a_while_without_telling()
    {
        await using var site = new LimitlessSite();
        using var owner = new Visitor(site.Address);
        await owner.Registers("locked");
        using var visitor = new Visitor(site.Address);
        for (var i = 0; i < 10; i++)
        {
            using var wrong = await visitor.SignsIn("locked", "guess");
        }
        await Eventually.Is(
            () => site.Database.Value<long>("SELECT COUNT(*) FROM people WHERE LockoutEnd IS NOT NULL") == 1, "the account is closed");
        using var other = new Visitor(site.Address);
        using var right = await other.SignsIn("locked");
        Assert.Equal([Wrong], await right.Complaints());
        site.Time.Advance(TimeSpan.FromMinutes(5.1));
        using var later = await other.SignsIn("locked");
        Assert.Equal("/messages", later.Leads());
    }

    [Fact]
    public async Task T20_an_address_that_a_stranger_claims_to_forward_counts_for_nothing()
    {
        using var estate = new Estate();
        await using var site = new InProcessHost(estate, settings: ("Limits:SignUpsPerHour", "3"));
        for (var i = 0; i < 5; i++)
        {
            using var visitor = new Visitor(site.Address);
            visitor.Http.DefaultRequestHeaders.Add("X-Forwarded-For", $"198.51.100.{i}");
            using var answer = await visitor.Submits(
                "/account/register",
                ("Username", $"spoof{i}"), ("Email", $"s{i}@example.org"), ("Password", "long enough"), ("Confirm password", "long enough"));
            Assert.Equal(i < 3 ? HttpStatusCode.Redirect : HttpStatusCode.TooManyRequests, answer.StatusCode);
        }
    }

    [Fact]
    public async Task T20_a_proxy_that_is_known_is_believed()
    {
        using var estate = new Estate();
        await using var site = new InProcessHost(
            estate, settings: [("Limits:SignUpsPerHour", "1"), ("Proxies:Known", "127.0.0.1, ::1, 10.0.0.0/8")]);
        for (var i = 0; i < 3; i++)
        {
            using var visitor = new Visitor(site.Address);
            visitor.Http.DefaultRequestHeaders.Add("X-Forwarded-For", $"198.51.100.{i}");
            await visitor.Registers($"proxied{i}");
        }
    }

    private async Task Exists(string name)
    {
        if (host.Database.Value<long>("SELECT COUNT(*) FROM people WHERE UserName = $p0", name) == 0)
        {
            using var visitor = await host.SignedIn(name);
        }
    }

    private async Task<string[]> Told(string login, string password, AccountsHost? at = null)
    {
        using var visitor = (at ?? host).Visitor();
        using var answer = await visitor.SignsIn(login, password);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Complaints();
    }
}
