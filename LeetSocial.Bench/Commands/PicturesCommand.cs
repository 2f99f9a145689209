using LeetSocial.Bench.Browser;
using LeetSocial.Bench.Servers;
using Microsoft.Playwright;

namespace LeetSocial.Bench.Commands;

/// <summary>The pictures of the documentation, taken anew of the demo community; nothing is measured.</summary>
internal sealed class PicturesCommand(PublishedBuild build)
{
    private static readonly (int Width, int Height)[] Sizes = [(1440, 900), (390, 844)];

    public async Task Run()
    {
        using var data = new DataFolder();
        Log.Line("filling the demo community");
        await using var instance = await Instance.Start(build, data.Settings.Append(new("Demo", "true")));
        await using var chromium = await Chromium.Launch();
        foreach (var theme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            foreach (var (width, height) in Sizes)
            {
                var name = $"chat-{theme.ToString().ToLowerInvariant()}-{width}.png";
                Log.Line(name);
                await Take(await chromium.Visitor(instance.Address, width, height, theme), Path.Combine(Repository.Root, "docs", "design", name));
            }
        }
    }

    private static async Task Take(IPage page, string path)
    {
        await page.GotoAsync("account/login");
        await page.GetByLabel("Username or email").FillAsync("ada");
        await page.GetByLabel("Password", new() { Exact = true }).FillAsync("leetsocial-demo");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
        var tab = new ChatTab(page);
        await tab.WaitUntilInteractive();
        await page.EvaluateAsync("() => document.fonts.ready");
        await page.ScreenshotAsync(new() { Path = path, Animations = ScreenshotAnimations.Disabled, Caret = ScreenshotCaret.Hide });
        await page.Context.CloseAsync();
    }
}
