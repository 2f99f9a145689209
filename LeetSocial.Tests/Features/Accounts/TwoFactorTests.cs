using System.Net;
using LeetSocial.Tests.Support;
using LeetSocial.Tests.Support.Cast;
using Microsoft.Extensions.Time.Testing;

namespace LeetSocial.Tests.Features.Accounts;

public sealed class TwoFactorTests(AccountsHost host) : IClassFixture<AccountsHost>
{
    private const string Code = "Code from your authenticator app";

    [Fact]
    public async Task A_second_factor_is_set_up_asked_for_replaced_by_a_recovery_code_once_and_turned_off()
    {
        using var owner = await host.SignedIn("factor");
        var (key, codes) = await TurnsOn(owner);
        Assert.Equal(10, codes.Length);
        Assert.True(await owner.IsSignedIn());

        using var wrong = await AtTheSecondStep("factor");
        using var refused = await wrong.Submits("/account/login/two-factor", (Code, "000000"));
        Assert.Contains("This code is not right. Codes change every half a minute.", await refused.Complaints());
        Assert.False(await wrong.IsSignedIn());

        using var right = await AtTheSecondStep("factor");
        using var entered = await right.Submits("/account/login/two-factor?returnUrl=%2Fmessages%2F1", (Code, Totp.Now(key)));
        Assert.Equal("/messages/1", entered.Leads());
        Assert.True(await right.IsSignedIn());

        using var lost = await AtTheSecondStep("factor");
        using var recovered = await lost.Submits("/account/login/recovery-code", ("Recovery code", codes[0]));
        Assert.Equal("/messages", recovered.Leads());
        Assert.True(await lost.IsSignedIn());

        using var again = await AtTheSecondStep("factor");
        using var spent = await again.Submits("/account/login/recovery-code", ("Recovery code", codes[0]));
        Assert.Single(await spent.Complaints(), complaint => complaint.StartsWith("This code is not right", StringComparison.Ordinal));

        using var off = await PressesIn(lost, "/account/manage/two-factor", "Turn off two-factor sign-in");
        Assert.Equal("/account/manage/two-factor", off.Leads());
        using var plain = host.Visitor();
        using var direct = await plain.SignsIn("factor");
        Assert.Equal("/messages", direct.Leads());
    }

    [Fact]
    public async Task Looking_at_the_page_ends_no_sign_in()
    {
        using var owner = await host.SignedIn("looker");
        using var elsewhere = host.Visitor();
        using var entered = await elsewhere.SignsIn("looker");
        using var page = await owner.Gets("/account/manage/two-factor");
        using var early = await owner.Gets("/account/manage/two-factor/set-up");
        Assert.Equal("/account/manage/two-factor", early.Leads());
        Assert.True(await elsewhere.IsSignedIn());
    }

    [Fact]
    public async Task A_request_that_set_out_before_the_sign_in_was_renewed_takes_nothing_from_the_browser()
    {
        using var owner = await host.SignedIn("renewed");
        using var late = host.Visitor();
        late.Cookies.Add(owner.Cookies.GetAllCookies());
        using var renewed = await PressesIn(owner, "/account/manage/two-factor", "Set up two-factor sign-in");
        Assert.Contains(renewed.Headers.GetValues("Set-Cookie"), IsOfTheSession);

        // As the last style sheet of the page before may do, or a second tab.
        using var answer = await late.Gets("/account/manage");
        Assert.StartsWith("/account/login", answer.Leads(), StringComparison.Ordinal);
        Assert.DoesNotContain(answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies : [], IsOfTheSession);
        Assert.True(await owner.IsSignedIn());

        static bool IsOfTheSession(string cookie) => cookie.Contains("session=", StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_second_step_cannot_be_the_first()
    {
        using var visitor = host.Visitor();
        using var answer = await visitor.Gets("/account/login/two-factor");
        Assert.Equal("/account/login", answer.Leads());
    }

    [Theory]
    [InlineData("/account/login/two-factor", Code)]
    [InlineData("/account/login/recovery-code", "Recovery code")]
    public async Task T20_ten_wrong_codes_close_the_account_for_a_while_whoever_has_the_password(string page, string field)
    {
        await using var site = new LimitlessSite();
        using var owner = new Visitor(site.Address);
        await owner.Registers("guessed");
        var (key, _) = await TurnsOn(owner);
        using (var guesser = await AtTheSecondStep("guessed", site.Address))
        {
            for (var i = 0; i < 9; i++) await Guesses(guesser);
        }

        using var again = await AtTheSecondStep("guessed", site.Address);
        await Guesses(again);
        using var right = await again.Submits("/account/login/two-factor", (Code, Totp.Now(key)));
        Assert.Equal(["Too many wrong codes. This account rests for five minutes."], await right.Complaints());
        Assert.False(await again.IsSignedIn());

        async Task Guesses(Visitor visitor)
        {
            using var wrong = await visitor.Submits(page, (field, "no-code"));
            Assert.NotEmpty(await wrong.Complaints());
        }
    }

    [Fact]
    public async Task T20_wrong_codes_that_are_sent_at_once_count_as_many_as_they_are()
    {
        await using var site = new LimitlessSite();
        using var owner = new Visitor(site.Address);
        await owner.Registers("stormed");
        await TurnsOn(owner);
        var guessers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => AtTheSecondStep("stormed", site.Address)));

        await Task.WhenAll(guessers.Select(async (guesser, place) =>
        {
            var (page, field) = place % 2 == 0 ? ("/account/login/two-factor", Code) : ("/account/login/recovery-code", "Recovery code");
            using (guesser)
            {
                using var wrong = await guesser.Submits(page, (field, "no-code"));
                Assert.NotEmpty(await wrong.Complaints());
            }
        }));

        Assert.Equal(8, site.Database.Value<long>("SELECT AccessFailedCount FROM people"));
    }

    [Fact]
    public async Task T20_who_came_in_by_both_begins_to_count_anew()
    {
        await using var site = new LimitlessSite();
        using var owner = new Visitor(site.Address);
        await owner.Registers("careless");
        var (key, codes) = await TurnsOn(owner);
        foreach (var (page, field, code) in new[] { ("/account/login/two-factor", Code, Totp.Now(key)), ("/account/login/recovery-code", "Recovery code", codes[0]) })
        {
            using var visitor = await AtTheSecondStep("careless", site.Address);
            using var wrong = await visitor.Submits(page, (field, "no-code"));
            Assert.Equal(1, Failures());
            using var right = await visitor.Submits(page, (field, code));
            Assert.Equal("/messages", right.Leads());
            await Eventually.Is(() => Failures() == 0, "nothing is left of it");
        }

        long Failures() => site.Database.Value<long>("SELECT AccessFailedCount FROM people");
    }

    [Fact]
    public async Task T20_codes_are_tried_as_seldom_as_passwords()
    {
        await using var still = new AccountsHost(new FakeTimeProvider(DateTimeOffset.UtcNow));
        using var owner = await still.SignedIn("hasty");
        await TurnsOn(owner);
        using var visitor = await AtTheSecondStep("hasty", still.Site.Address);
        for (var i = 0; i < 9; i++)
        {
            using var wrong = await visitor.Submits("/account/login/two-factor", (Code, "no-code"));
            Assert.Equal(HttpStatusCode.OK, wrong.StatusCode);
        }

        using var code = await visitor.Submits("/account/login/two-factor", (Code, "no-code"));
        using var recovery = await visitor.Submits("/account/login/recovery-code", ("Recovery code", "no-code"));
        Assert.Equal((HttpStatusCode.TooManyRequests, HttpStatusCode.TooManyRequests), (code.StatusCode, recovery.StatusCode));
        Assert.NotNull(code.Headers.RetryAfter);
    }

    [Fact]
    public async Task Passkeys_are_asked_for_without_telling_whose_there_are()
    {
        using var owner = await host.SignedIn("keyholder");
        var creation = await Post(owner, "/account/manage/passkeys", "/account/passkey-creation-options");
        Assert.Contains("\"residentKey\":\"required\"", creation, StringComparison.Ordinal);
        Assert.Contains("\"name\":\"keyholder\"", creation, StringComparison.Ordinal);
        using var stranger = host.Visitor();
        var request = await Post(stranger, "/account/login", "/account/passkey-request-options");
        Assert.Contains("\"allowCredentials\":[]", request, StringComparison.Ordinal);
    }

    private static async Task<(string Key, string[] Codes)> TurnsOn(Visitor owner)
    {
        using var prepared = await PressesIn(owner, "/account/manage/two-factor", "Set up two-factor sign-in");
        var page = await owner.Reads(prepared.Leads());
        var key = page.QuerySelector(".authenticator-key")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        Assert.Contains($"secret={key.ToUpperInvariant()}", page.QuerySelector("a[href^='otpauth:']")!.GetAttribute("href"));
        using var done = await owner.Submits(prepared.Leads(), (Code, Totp.Now(key)));
        return (key, [.. (await done.Page()).QuerySelectorAll(".recovery-codes code").Select(code => code.TextContent)]);
    }

    private Task<Visitor> AtTheSecondStep(string name) => AtTheSecondStep(name, host.Site.Address);

    private static async Task<Visitor> AtTheSecondStep(string name, Uri site)
    {
        var visitor = new Visitor(site);
        using var answer = await visitor.SignsIn(name);
        Assert.Equal("/account/login/two-factor", answer.Leads());
        Assert.False(await visitor.IsSignedIn());
        return visitor;
    }

    private static async Task<HttpResponseMessage> PressesIn(Visitor visitor, string path, string button)
    {
        var page = await visitor.Reads(path);
        var form = page.Forms.Single(one => one.QuerySelector("button")?.TextContent.Trim() == button);
        using var content = new FormUrlEncodedContent(form.QuerySelectorAll("input[type=hidden]")
            .ToDictionary(input => input.GetAttribute("name")!, input => input.GetAttribute("value") ?? ""));
        return await visitor.Http.PostAsync(new Uri(path, UriKind.Relative), content, TestContext.Current.CancellationToken);
    }

    private static async Task<string> Post(Visitor visitor, string page, string path)
    {
        var token = (await visitor.Reads(page)).QuerySelector("ls-passkey")!;
        using var request = new HttpRequestMessage(HttpMethod.Post, path);
        request.Headers.Add(token.GetAttribute("token-name")!, token.GetAttribute("token-value"));
        using var answer = await visitor.Http.SendAsync(request, TestContext.Current.CancellationToken);
        return await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}
