using Microsoft.Playwright;

namespace LeetSocial.Tests.Support.Cast;

/// <summary>What is done with messages that stand there.</summary>
internal sealed partial class Person
{
    /// <summary>Presses a button of the message's own toolbar.</summary>
    public async Task ActsOn(string text, string action)
    {
        var button = Article(text).GetByRole(AriaRole.Toolbar, new() { Name = "Message actions" })
            .GetByRole(AriaRole.Button, new() { Name = action, Exact = true });
        await Eventually.Is(() => IsPressed(Article(text), button), $"{Name} has pressed {action} of {text}");
    }

    /// <summary>Chooses from the message's menu.</summary>
    public async Task ChoosesFor(string text, string item)
    {
        await ActsOn(text, "More");
        await Page.GetByRole(AriaRole.Menuitem, new() { Name = item, Exact = true }).ClickAsync();
    }

    public async Task Edits(string text, string into)
    {
        await ActsOn(text, "Edit");
        await HasInTheComposer(text);
        await Sends(into);
        await HasInTheComposer("");
    }

    public async Task Deletes(string text)
    {
        await ActsOn(text, "Delete");
        await Answers("Delete");
    }

    public async Task Replies(string to, string text)
    {
        await ActsOn(to, "Reply");
        await IsTold("Replying to");
        await Posts(text);
    }

    /// <summary>Presses a button of the dialog that asks.</summary>
    public Task Answers(string choice) =>
        Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = choice, Exact = true }).ClickAsync();

    public Task ClosesTheDialog() => Answers("Close");

    public Task Presses(string key) => Chat.Composer.PressAsync(key);

    public Task PressesReaction(string text, string emoji) =>
        Article(text).GetByRole(AriaRole.Button, new() { NameRegex = new($"^{emoji} ") }).ClickAsync();

    /// <summary>Finds an emoji by a word in the picker that is open, and takes it.</summary>
    public async Task PicksTheEmoji(string word, string emoji)
    {
        await Page.Locator("emoji-picker").GetByRole(AriaRole.Combobox).FillAsync(word);
        await Page.Locator("emoji-picker").GetByRole(AriaRole.Option, new() { NameRegex = new($"^{emoji}") }).First.ClickAsync();
    }

    /// <summary>Likewise by the keyboard alone.</summary>
    public async Task TakesTheFirstEmoji(string word)
    {
        var field = Page.Locator("emoji-picker").GetByRole(AriaRole.Combobox);
        await field.FillAsync(word);
        await field.PressAsync("Enter");
    }

    public Task HasInTheComposer(string text) => Assertions.Expect(Chat.Composer).ToHaveValueAsync(text);

    public Task SeesReaction(string text, string name) =>
        Assertions.Expect(Article(text).GetByRole(AriaRole.Button, new() { Name = name, Exact = true })).ToBeVisibleAsync();

    public Task SeesTheQuote(string reply, string source) =>
        Assertions.Expect(Article(reply).Last.Locator(".q span")).ToHaveTextAsync(source);

    public Task SeesThatItWasEdited(string text) => Assertions.Expect(Article(text).Locator(".edited")).ToBeVisibleAsync();

    public Task SeesATombstone() => Assertions.Expect(Chat.Log.Locator("article.gone")).ToBeVisibleAsync();

    public Task SeesInTheRepliesPane(string text) =>
        Assertions.Expect(Page.GetByRole(AriaRole.Complementary, new() { Name = "Replies" }).GetByText(text, new() { Exact = true })).ToBeVisibleAsync();

    public Task SeesPinned(string text) => Assertions.Expect(Pins.Filter(new() { HasText = text })).ToBeVisibleAsync();

    public Task SeesNothingPinned() => Assertions.Expect(Pins).ToHaveCountAsync(0);

    public Task SeesForwarded(string text, string from) =>
        Assertions.Expect(Article(text).Last.Locator(".fwd")).ToHaveTextAsync(from);

    /// <summary>Ctrl+K, a part of the name, Enter.</summary>
    public async Task JumpsTo(string partOfName)
    {
        await Page.Keyboard.PressAsync("Control+k");
        await Page.GetByRole(AriaRole.Dialog, new() { Name = "Jump to…" }).GetByRole(AriaRole.Combobox).FillAsync(partOfName);
        await Page.Keyboard.PressAsync("Enter");
    }

    public async Task MakesARoom(string name)
    {
        await Chat.Button("New room").ClickAsync();
        await Page.GetByLabel("Name", new() { Exact = true }).FillAsync(name);
        await Chat.Button("Create").ClickAsync();
        await IsIn(name);
    }

    /// <summary>A page beside the conversation; returns when its circuit is up.</summary>
    public async Task GoesTo(string path)
    {
        if (path.StartsWith("/search", StringComparison.Ordinal)) await _stage.IsIndexed();
        await Page.GotoAsync(path);
        await Assertions.Expect(Chat.Interactive).ToBeVisibleAsync();
        await HasJoined();
    }

    public Task IsIn(string room) => Assertions.Expect(Chat.Heading(room)).ToBeVisibleAsync();

    /// <summary>One row of the log can be reached by Tab; the keys go on from there.</summary>
    public async Task GoesToTheLastMessage()
    {
        await Chat.Log.Locator("article[tabindex='0']").FocusAsync();
        await Page.Keyboard.PressAsync("End");
    }

    public async Task AsksForHelp()
    {
        await GoesToTheLastMessage();
        await Page.Keyboard.PressAsync("?");
    }

    // Something that comes meanwhile may move the row away from under the pointer, and the toolbar to another: then it is pointed at anew.
    private static async Task<bool> IsPressed(ILocator row, ILocator button)
    {
        await row.HoverAsync();
        try
        {
            await button.ClickAsync(new() { Timeout = 20_000 });
            return true;
        }
        catch (TimeoutException)
        {
            if (await button.IsVisibleAsync()) throw;
            return false;
        }
    }

    private ILocator Pins => Page.Locator("aside.details .pins li");

    // By its own words: a reply quotes those of another.
    private ILocator Article(string text) =>
        Chat.Log.Locator("article[data-sequence]").Filter(new() { Has = Page.Locator(".b").Filter(new() { HasText = text }) });
}
