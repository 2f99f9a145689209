using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using LeetSocial.Tests.Support.Cast;
using Microsoft.Playwright;

namespace LeetSocial.Tests.Browser.Journeys.Touring;

/// <summary>
/// Somebody who looks at one surface after the other, and judges it in both themes. With <c>LEETSOCIAL_SCREENSHOTS</c> set to a folder, a
/// picture of each is left there.
/// </summary>
internal sealed class Tour(Person person, int width, ColorScheme theme)
{
    private static readonly string? Folder = Environment.GetEnvironmentVariable("LEETSOCIAL_SCREENSHOTS") is { Length: > 0 } folder ? folder : null;

    private readonly List<string> _findings = [];

    public IPage Page => person.Page;

    public bool IsPhone => width <= 720;

    /// <summary>Everything that is wrong, each with the surface it is wrong with.</summary>
    public IEnumerable<string> Findings => _findings;

    /// <summary>A page, as it stands.</summary>
    public Task JudgesThePage(string name) => Judges(name, Page.Locator("html"));

    /// <summary>What lies over the page, or is a part of it.</summary>
    public async Task Judges(string name, ILocator surface)
    {
        await Assertions.Expect(surface).ToBeVisibleAsync();
        await Fits(name, surface);
        await Finds(name, surface, theme, "");
        await Keeps(name, theme);
        // Colours are all that another theme changes, and they are the same on a phone.
        if (IsPhone && Folder is null) return;
        var other = theme == ColorScheme.Dark ? ColorScheme.Light : ColorScheme.Dark;
        await Page.EmulateMediaAsync(new() { ColorScheme = other });
        await Finds(name, surface, other, "color-contrast");
        await Keeps(name, other);
        await Page.EmulateMediaAsync(new() { ColorScheme = theme });
    }

    /// <summary>Likewise a dialog, which then goes.</summary>
    public async Task JudgesDialog(string name)
    {
        await Judges(name, Dialog);
        await Leaves();
    }

    /// <summary>Everything that lies over the page is put away.</summary>
    public async Task Leaves()
    {
        var above = Page.Locator("[role=dialog]:not([popover]), [role=menu], dialog[open], div.picker");
        for (var left = await above.CountAsync(); left > 0; left = await above.CountAsync())
        {
            await Page.Keyboard.PressAsync("Escape");
            await Eventually(async () => await above.CountAsync() < left, "something is put away");
        }
    }

    public ILocator Dialog => Page.Locator("[role=dialog]:not([popover]), dialog[open]").Last;

    /// <summary>The list of rooms, which a phone shows when it is asked for.</summary>
    public async Task ShowsRooms()
    {
        if (IsPhone) await Page.Locator(".tabs [data-pane=rooms]").ClickAsync();
    }

    public async Task ShowsTheConversation()
    {
        if (IsPhone) await Page.Locator(".tabs [data-pane=talk]").ClickAsync();
    }

    /// <summary>The details, a drawer on a phone.</summary>
    public async Task ShowsDetails()
    {
        if (IsPhone && !await Page.Locator(".details").IsVisibleAsync()) await Page.Locator(".talk [data-toggle-details]").ClickAsync();
        await Assertions.Expect(Page.Locator(".details")).ToBeVisibleAsync();
    }

    public async Task HidesDetails()
    {
        if (IsPhone) await person.Chat.Button("Close details").ClickAsync();
    }

    /// <summary>Everything that can be done with a message: a menu beside it, or a sheet under a finger that is held.</summary>
    public async Task OpensTheMenuOf(string text)
    {
        if (!IsPhone)
        {
            await person.ActsOn(text, "More");
        }
        else
        {
            var words = person.Chat.Log.Locator("article .b").Filter(new() { HasText = text }).Last;
            foreach (var moment in (string[])["pointerdown", "pointerup"])
            {
                await words.DispatchEventAsync(moment, new { pointerType = "touch", isPrimary = true, bubbles = true, composed = true });
                await Assertions.Expect(Page.GetByRole(AriaRole.Menu)).ToBeVisibleAsync();
            }
        }
        await Assertions.Expect(Page.GetByRole(AriaRole.Menu)).ToBeVisibleAsync();
    }

    public async Task Chooses(string text, string item)
    {
        await OpensTheMenuOf(text);
        await Page.GetByRole(AriaRole.Menuitem, new() { Name = item, Exact = true }).ClickAsync();
    }

    private static Task Eventually(Func<Task<bool>> isSo, string what) => Support.Eventually.Is(isSo, what);

    /// <summary>Nothing has to be scrolled sideways, and nothing stands beyond an edge.</summary>
    private async Task Fits(string name, ILocator surface)
    {
        var beyond = await Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        var box = await surface.BoundingBoxAsync();
        if (beyond > 0 || box is null || box.X < -0.5 || box.X + box.Width > width + 0.5) _findings.Add($"{name} at {width} px: does not fit");
    }

    /// <summary>What axe has against it, by all of its rules or by one; it is brought into a page once.</summary>
    private async Task Finds(string name, ILocator surface, ColorScheme theme, string rule)
    {
        if (!await Page.EvaluateAsync<bool>("() => 'axe' in window")) await Page.RunAxe(new AxeRunOptions { RunOnly = new RunOnlyOptions { Type = "rule", Values = ["html-has-lang"] } });
        var found = await surface.EvaluateAsync<string[]>(
            """
            async (surface, rule) => {
              const how = { resultTypes: ['violations'], ...(rule && { runOnly: [rule] }) };
              const { violations } = await axe.run(surface === document.documentElement ? document : surface, how);
              return violations.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id}, ${help}: ${html}`));
            }
            """,
            rule);
        _findings.AddRange(found.Select(one => $"{name} at {width} px, {theme}: {one}"));
    }

    private async Task Keeps(string name, ColorScheme theme)
    {
        if (Folder is null) return;
        await Page.ScreenshotAsync(new() { Path = Path.Combine(Folder, $"{name}-{theme}-{width}.png".ToLowerInvariant()) });
    }
}
