using Microsoft.Playwright;

namespace LeetSocial.Bench.Browser;

/// <summary>The chat in one tab, by the names that its users hold on to.</summary>
internal sealed class ChatTab(IPage page)
{
    public IPage Page => page;

    private ILocator Text => page.GetByPlaceholder("Type a message...");

    public async Task Open(long room)
    {
        await page.GotoAsync($"messages/{room}");
        await WaitUntilInteractive();
        if (await page.Locator("[role=log][data-at-end]").CountAsync() == 0)
        {
            // Who comes back lands where they left off, out of sight of what comes in.
            await page.GetByRole(AriaRole.Button, new() { Name = "Jump to latest" }).ClickAsync();
            await page.Locator("[role=log][data-at-end]").WaitForAsync();
        }
    }

    /// <summary>A click before the circuit is up can be lost; the page says when it is.</summary>
    public Task WaitUntilInteractive() =>
        page.Locator(".shell[data-interactive]").WaitForAsync(new() { State = WaitForSelectorState.Attached });

    public Task Write(string text) => Text.FillAsync(text);

    public Task Strike(string key) => Text.PressAsync(key);

    public Task Send() => Strike("Enter");

    public Task WaitFor(string text) => page.GetByRole(AriaRole.Log).GetByText(text).WaitForAsync();

    /// <summary>A room's link, wherever it stands in the list.</summary>
    public ILocator RoomLink(long room) =>
        page.GetByRole(AriaRole.Navigation, new() { Name = "Rooms" }).Locator($"a[href$='messages/{room}']");

    /// <summary>Presses on a link within the page. It is put there for that; the page cannot tell it from one of its own.</summary>
    public async Task Follow(string path)
    {
        await page.EvaluateAsync(
            """
            path => {
              document.querySelector('#followed')?.remove();
              const link = Object.assign(document.createElement('a'), { id: 'followed', href: path, textContent: 'There' });
              link.style.cssText = 'position:fixed;top:8px;inset-inline-end:8px;z-index:99';
              document.body.append(link);
            }
            """,
            path);
        await page.Locator("#followed").ClickAsync();
    }

    /// <summary>Makes a room through the dialog, and returns its id, which the address tells.</summary>
    public async Task<long> MakeRoom(string name, long current)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "New room" }).First.ClickAsync();
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync(name);
        await page.GetByRole(AriaRole.Button, new() { Name = "Create", Exact = true }).ClickAsync();
        await page.WaitForURLAsync(url => RoomOf(url) is { } room && room != current);
        return RoomOf(page.Url)!.Value;
    }

    private static long? RoomOf(string url) =>
        long.TryParse(new Uri(url).Segments[^1].Trim('/'), out var room) ? room : null;
}
