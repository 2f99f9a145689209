using Deque.AxeCore.Playwright;
using LeetSocial.Tests.Browser.Pages;
using LeetSocial.Tests.Features.Accounts;
using LeetSocial.Tests.Support.Cast;
using Microsoft.Playwright;

namespace LeetSocial.Tests.Browser.Journeys;

/// <summary>Every page outside of the conversation: 0 violations, and nothing that has to be scrolled sideways.</summary>
public sealed class AccountPagesTests(AccountsHost host) : IClassFixture<AccountsHost>
{
    private static readonly string[] ForAnybody =
    [
        "/account/register", "/account/login", "/account/forgot-password", "/account/reset-password?person=1&code=x",
        "/account/confirm-email?person=1&email=a%40example.org&code=x", "/account/too-many-tabs", "/error", "/no/such/page",
    ];

    private static readonly string[] ForOneself =
    [
        "/account/manage", "/account/manage/email", "/account/manage/password", "/account/manage/two-factor",
        "/account/manage/passkeys", "/account/manage/personal-data", "/account/logout",
    ];

    [Theory]
    [InlineData(1440, ColorScheme.Light)]
    [InlineData(1440, ColorScheme.Dark)]
    [InlineData(390, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    [InlineData(320, ColorScheme.Light)]
    [InlineData(320, ColorScheme.Dark)]
    public async Task Every_page_fits_and_is_accessible(int width, ColorScheme theme)
    {
        var name = $"looker{width}{theme}";
        (await host.SignedIn(name)).Dispose();
        await using var device = await Device.At(
            host.Site.Address, new BrowserNewContextOptions { ViewportSize = new() { Width = width, Height = 844 }, ColorScheme = theme });
        var page = await device.Context.NewPageAsync();
        var forms = new AccountPages(page);

        foreach (var path in ForAnybody) await Holds(page, path);
        await page.GotoAsync("/account/register");
        await forms.Button("Create account").ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await Holds(page);

        await page.GotoAsync("/account/manage");
        await forms.SignIn(name, Person.Password);
        await Assertions.Expect(forms.Button("Save")).ToBeVisibleAsync();
        foreach (var path in ForOneself) await Holds(page, path);
        await page.GotoAsync("/account/manage/two-factor");
        await forms.Button("Set up two-factor sign-in").ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Img)).ToBeVisibleAsync();
        await Holds(page);
    }

    private static async Task Holds(IPage page, string path)
    {
        await page.GotoAsync(path);
        await Holds(page);
    }

    private static async Task Holds(IPage page)
    {
        Assert.Equal(0, await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth"));
        var found = await page.RunAxe();
        Assert.True(found.Violations.Length == 0, $"{page.Url}: {string.Join(", ", found.Violations.Select(one => one.Id + one.Nodes[0].Html))}");
    }
}
