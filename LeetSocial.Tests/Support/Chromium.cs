using Microsoft.Playwright;

namespace LeetSocial.Tests.Support;

/// <summary>The one browser of a test run. Each person has a context of their own in it; each device a further one.</summary>
internal static class Chromium
{
    private static readonly Lazy<Task<IBrowser>> Once = new(Launch);

    public static Task<IBrowser> Running => Once.Value;

    private static async Task<IBrowser> Launch()
    {
        // Generous: it only bounds how long a failure takes to be called one.
        Assertions.SetDefaultExpectTimeout(45_000);
        var playwright = await Playwright.CreateAsync();
        return await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = "/usr/bin/chromium",
            Timeout = 120_000,
            Args =
            [
                "--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync",
                "--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream",
            ],
        });
    }
}
