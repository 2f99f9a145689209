using LeetSocial.Tests.Features.Avatars;
using LeetSocial.Tests.Support.Cast;
using Microsoft.Playwright;

namespace LeetSocial.Tests.Browser.Journeys;

/// <summary>Emoji of the community's own, from the administrators' page to everybody's messages.</summary>
public sealed class CustomEmojiTests
{
    [Fact]
    public async Task An_administrator_adds_one_another_writes_and_reacts_with_it_and_what_is_removed_says_its_name()
    {
        await using var stage = Stage.Opens();
        var (ada, bob) = (await stage.Enters("ada"), await stage.Enters("bob"));
        await ada.Registers();
        await bob.Registers();
        await bob.Posts("Nothing to see");
        await bob.Chat.Button("Emoji").ClickAsync();
        var offered = bob.Page.Locator("emoji-picker .custom-emoji");
        await Assertions.Expect(bob.Page.Locator("emoji-picker").GetByRole(AriaRole.Combobox)).ToBeFocusedAsync();
        await ada.Page.GotoAsync("/admin/emoji");
        await ada.Page.GetByLabel("Name", new() { Exact = true }).FillAsync("wizard");
        await ada.Page.GetByLabel("Picture", new() { Exact = true }).SetInputFilesAsync(
            new FilePayload { Name = "wizard.png", MimeType = "image/png", Buffer = Faces.Red });
        await ada.Page.GetByRole(AriaRole.Button, new() { Name = "Add emoji" }).ClickAsync();
        await ada.IsTold(":wizard: is added.");
        // Whose picker stands open finds it there, and everybody who writes.
        await bob.Page.Locator("emoji-picker").GetByRole(AriaRole.Tab, new() { Name = "Custom" }).ClickAsync();
        await Assertions.Expect(offered.First).ToBeVisibleAsync();
        await bob.Presses("Escape");
        await ada.FindsThePageAccessible();
        await ada.Page.GetByRole(AriaRole.Link, new() { Name = "Back to the conversation" }).ClickAsync();
        await ada.IsInTheChat();

        await bob.Chat.Composer.PressSequentiallyAsync("Look, a :wiz");
        await Assertions.Expect(bob.Page.GetByRole(AriaRole.Option, new() { Name = ":wizard:" })).ToBeVisibleAsync();
        await bob.Chat.Composer.PressAsync("Enter");
        await Assertions.Expect(bob.Chat.Composer).ToHaveValueAsync("Look, a :wizard:");
        await bob.Chat.SendButton.ClickAsync();
        await IsDrawn(ada.Chat.Article("Look, a").Locator(".b img.emoji"));

        await bob.Chat.Button("Emoji").ClickAsync();
        await Picks(bob, "wizard");
        await Assertions.Expect(bob.Chat.Composer).ToHaveValueAsync(":wizard:");
        await bob.Chat.SendButton.ClickAsync();
        await IsDrawn(ada.Chat.Log.Locator(".jumbo img.emoji"));

        await ada.ActsOn("Look, a", "Add reaction");
        await Picks(ada, "wizard");
        var chip = bob.Chat.Article("Look, a").GetByRole(AriaRole.Button, new() { Name = ":wizard:" });
        await IsDrawn(chip.Locator("img.emoji"));
        await chip.ClickAsync();
        await Assertions.Expect(ada.Chat.Article("Look, a").Locator(".chip b")).ToHaveTextAsync("2");
        await stage.EndsWell();

        await ada.Page.GotoAsync("/admin/emoji");
        await ada.Page.GetByRole(AriaRole.Link, new() { Name = "Remove :wizard:" }).ClickAsync();
        await ada.Page.GetByRole(AriaRole.Button, new() { Name = "Remove" }).ClickAsync();
        await ada.IsTold("The emoji is removed.");
        await Assertions.Expect(bob.Chat.Article("Look, a").Locator(".b")).ToContainTextAsync("Look, a :wizard:");
        await Assertions.Expect(chip).ToContainTextAsync(":wizard:");
    }

    private static async Task Picks(Person who, string word)
    {
        await who.Page.Locator("emoji-picker").GetByRole(AriaRole.Combobox).FillAsync(word);
        // Until it is found it stands elsewhere, among all others.
        await who.Page.Locator("emoji-picker #search-results .custom-emoji").ClickAsync();
    }

    private static async Task IsDrawn(ILocator picture) => await Assertions.Expect(picture).Not.ToHaveJSPropertyAsync("naturalWidth", 0);
}
