using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace LeetSocial.Tests.Support.Cast;

/// <summary>Finding messages again.</summary>
internal sealed partial class Person
{
    public ILocator SearchField => Page.GetByRole(AriaRole.Searchbox, new() { Name = "Search messages" });

    public ILocator Hits => Page.Locator("main.search a.hit");

    /// <summary>From the list of rooms; the field has the focus when it is there.</summary>
    public async Task GoesToSearch()
    {
        await _stage.IsIndexed();
        await Chat.Button("Search messages").ClickAsync();
        await Assertions.Expect(SearchField).ToBeFocusedAsync();
    }

    public async Task SearchesFor(string words)
    {
        await _stage.IsIndexed();
        await SearchField.FillAsync(words);
    }

    /// <summary>These and no others, in this order, as their snippets read.</summary>
    public Task Finds(params IEnumerable<string> texts) => Assertions.Expect(Hits.Locator(".t")).ToHaveTextAsync(texts);

    /// <summary>The page says so: an answer that has not come yet is none.</summary>
    public async Task FindsNothing()
    {
        await Assertions.Expect(Page.Locator(".search .empty-title")).ToHaveTextAsync("Nothing found");
        await Assertions.Expect(Hits).ToHaveCountAsync(0);
    }

    /// <summary>The conversation stands open at a message, and the message in sight.</summary>
    public async Task LandsOn(string text)
    {
        await Assertions.Expect(Page).ToHaveURLAsync(new Regex("/messages/"));
        await IsInTheChat();
        await HasInSight(text);
    }
}
