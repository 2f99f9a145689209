using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace LeetSocial.Tests.Browser.Pages;

/// <summary>The chat, by its accessible names.</summary>
internal sealed class ChatPage(IPage page)
{
    /// <summary>There once the circuit is up; a click before that would be lost.</summary>
    public ILocator Interactive => page.Locator(".shell[data-interactive]");

    public ILocator Composer => page.GetByPlaceholder("Type a message...");

    public ILocator SendButton => page.Locator("button[type=submit]");

    public ILocator Rooms => page.GetByRole(AriaRole.Navigation, new() { Name = "Rooms", Exact = true });

    public ILocator Log => page.GetByRole(AriaRole.Log, new() { Name = "Messages" });

    public ILocator Articles => Log.GetByRole(AriaRole.Article);

    public ILocator TypingLine => page.Locator(".talk [role=status].type");

    public ILocator Divider => Log.GetByRole(AriaRole.Separator, new() { Name = "New messages" });

    public ILocator FirstBelowTheDivider => Log.Locator("[role=separator][aria-label='New messages'] ~ article").First;

    public ILocator JumpToLatest => page.GetByRole(AriaRole.Button, new() { Name = "Jump to latest" });

    public ILocator ReconnectNotice => page.Locator("#components-reconnect-modal");

    public ILocator Button(string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public ILocator Heading(string room) => page.Locator("main").GetByRole(AriaRole.Heading, new() { Name = room, Exact = true });

    /// <summary>The room's link, whose name begins with the room's name and ends with its counts.</summary>
    public ILocator RoomLink(string room) =>
        Rooms.GetByRole(AriaRole.Link, new() { NameRegex = new Regex($@"^\W*{Regex.Escape(room)}\b") });

    public ILocator Text(string text) => Log.GetByText(text, new() { Exact = true });

    public ILocator Article(string text) => Articles.Filter(new() { HasText = text });

    /// <summary>A message that the server has taken: it has its place in the room.</summary>
    public ILocator StoredArticle(string text) => Log.Locator("article[data-sequence]").Filter(new() { HasText = text });

    public ILocator PresenceOf(string person) => page.Locator("aside.details li, aside.details .person").Filter(new() { HasText = person });

    /// <summary>The id of the room whose log stands there.</summary>
    public Task<long> OpenRoom() => Log.EvaluateAsync<long>("log => Number(log.dataset.room)");

    /// <summary>Every row of the log as "sequence text", from top to bottom.</summary>
    public async Task<IReadOnlyList<string>> ShownRows() => await Log.EvaluateAsync<string[]>(
        """
        log => [...log.querySelectorAll('article[data-sequence]')].map(row =>
          `${row.dataset.sequence} ${(row.querySelector('.b')?.textContent ?? '').trim().split(/\s+/).join(' ')}`)
        """);
}
