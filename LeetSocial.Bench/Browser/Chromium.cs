using LeetSocial.Bench.Accounts;
using Microsoft.Playwright;

namespace LeetSocial.Bench.Browser;

/// <summary>The system's Chromium, with a context of its own for each person.</summary>
internal sealed class Chromium : IAsyncDisposable
{
    private static readonly string[] Arguments =
        ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private Chromium(IPlaywright playwright, IBrowser browser)
    {
        _playwright = playwright;
        _browser = browser;
    }

    public static async Task<Chromium> Launch()
    {
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium",
            Args = Arguments,
        });
        return new Chromium(playwright, browser);
    }

    /// <summary>A tab of this person in a fresh context, on no page yet.</summary>
    public async Task<IPage> Tab(Person person, Uri instance)
    {
        var context = await _browser.NewContextAsync(new()
        {
            BaseURL = instance.ToString(),
            Locale = "en-US",
            ViewportSize = new() { Width = 1440, Height = 900 },
        });
        await context.AddCookiesAsync(person.Cookies.GetCookies(instance).Select(cookie => Translate(cookie, instance)));
        await context.AddInitScriptAsync(Stopwatches.Script);
        return await context.NewPageAsync();
    }

    /// <summary>A tab of a stranger in a fresh context, at a size and in a theme, where nothing moves.</summary>
    public async Task<IPage> Visitor(Uri instance, int width, int height, ColorScheme theme)
    {
        var context = await _browser.NewContextAsync(new()
        {
            BaseURL = instance.ToString(),
            Locale = "en-GB",
            ViewportSize = new() { Width = width, Height = height },
            ColorScheme = theme,
            ReducedMotion = ReducedMotion.Reduce,
        });
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.CloseAsync();
        _playwright.Dispose();
    }

    private static Microsoft.Playwright.Cookie Translate(System.Net.Cookie cookie, Uri instance) =>
        new() { Name = cookie.Name, Value = cookie.Value, Url = instance.ToString(), HttpOnly = cookie.HttpOnly };
}
