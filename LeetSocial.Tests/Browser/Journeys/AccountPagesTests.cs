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

    /// <summary>The pages have two shapes, one for either side of 720 pixels; what is as wide as 320 pixels allow is as wide as 390.</summary>
    private static readonly (int Width, bool HasAShapeOfItsOwn)[] Sizes = [(1440, true), (390, false), (320, true)];

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Every_page_fits_and_is_accessible(ColorScheme theme)
    {
        var name = $"looker{theme}";
        (await host.SignedIn(name)).Dispose();
        await using var device = await Device.At(host.Site.Address, new BrowserNewContextOptions { ColorScheme = theme });
        var page = await device.Context.NewPageAsync();
        var forms = new AccountPages(page);

        foreach (var path in ForAnybody) await Holds(page, theme, path);
        await page.GotoAsync("/account/register");
        await forms.Button("Create account").ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await Holds(page, theme);

        await page.GotoAsync("/account/manage");
        await forms.SignIn(name, Person.Password);
        await Assertions.Expect(forms.Button("Save")).ToBeVisibleAsync();
        foreach (var path in ForOneself) await Holds(page, theme, path);
        await page.GotoAsync("/account/manage/two-factor");
        await forms.Button("Set up two-factor sign-in").ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Img)).ToBeVisibleAsync();
        await Holds(page, theme);
    }

    private static async Task Holds(IPage page, ColorScheme theme, string path)
    {
        await page.GotoAsync(path);
        await Holds(page, theme);
    }

    private static async Task Holds(IPage page, ColorScheme theme)
    {
        // A theme changes colours and nothing else: the shapes are the light one's to show.
        foreach (var (width, hasAShapeOfItsOwn) in theme == ColorScheme.Light ? Sizes : Sizes[..1])
        {
            await page.SetViewportSizeAsync(width, 844);
            Assert.Equal(0, await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth"));
            // Likewise every rule about anything else.
            if (hasAShapeOfItsOwn) await Accessibility.Holds(page, theme == ColorScheme.Dark ? ["color-contrast"] : []);
        }
    }
}
