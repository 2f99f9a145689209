using System.Text.RegularExpressions;
using LeetSocial.Tests.Support.Cast;
using Microsoft.Playwright;

namespace LeetSocial.Tests.Browser.Journeys;

/// <summary>The one picker and what it remembers, as one uses it and the other sees it.</summary>
public sealed class EmojiJourneyTests
{
    [Fact]
    public async Task A_skin_tone_chosen_by_keyboard_holds_wherever_emoji_are_written_or_reacted_with_and_what_was_used_is_at_hand()
    {
        await using var stage = Stage.Opens();
        var (ada, bob) = (await stage.Enters("ada"), await stage.Enters("bob"));
        await ada.Registers();
        await bob.Registers();
        var keys = ada.Page.Keyboard;

        await ada.Chat.Button("Emoji").FocusAsync();
        await keys.PressAsync("Enter");
        await ChoosesTheTone(ada, steps: 3);
        await ada.TakesTheFirstEmoji("waving");
        await ada.HasInTheComposer("👋🏽");
        await ada.Types(" :wav");
        await ada.IsOffered(":wave:");
        await ada.Presses("Enter");
        await ada.Types(" :thumbsup:");
        await ada.HasInTheComposer("👋🏽 👋🏽 👍🏽");
        await ada.Presses("Enter");
        await bob.Sees("👋🏽 👋🏽 👍🏽");
        // What comes as a whole is taken as it is.
        await ada.Posts("As it is: :tada:");
        await bob.Sees("As it is: :tada:");

        await bob.Posts("Cake");
        await bob.Posts("Tea");
        await ada.Sees("Tea");
        await ada.GoesToTheLastMessage();
        await keys.PressAsync("+");
        await ada.TakesTheFirstEmoji("clapping");
        await bob.SeesReaction("Tea", "👏🏽 1 reaction");
        await Assertions.Expect(ada.Chat.StoredArticle("Tea")).ToBeFocusedAsync();
        await QuickReactionDoesWhatItShows(ada, bob);

        await ada.Reloads();
        await ada.Chat.Button("Emoji").ClickAsync();
        var recent = ada.Page.Locator("emoji-picker .favorites").GetByRole(AriaRole.Menuitem);
        await Assertions.Expect(recent.First).ToHaveTextAsync("👋🏽");
        await ada.FindsThePageAccessible();
        await recent.First.ClickAsync();
        await ada.HasInTheComposer("👋🏽");
        await stage.EndsWell();
    }

    // The one used last is one press away; pressed again it is taken back; and another that was used meanwhile is not what is meant.
    private static async Task QuickReactionDoesWhatItShows(Person ada, Person bob)
    {
        await ada.ActsOn("Cake", "React with 👏🏽");
        await bob.SeesReaction("Cake", "👏🏽 1 reaction");
        await bob.PressesReaction("Cake", "👏🏽");
        foreach (var person in (Person[])[ada, bob]) await person.SeesReaction("Cake", "👏🏽 2 reactions, including you");
        await ada.ActsOn("Cake", "React with 👏🏽");
        await bob.SeesReaction("Cake", "👏🏽 1 reaction, including you");
        await ada.SeesReaction("Cake", "👏🏽 1 reaction");

        await ada.ActsOn("Cake", "Add reaction");
        await ada.TakesTheFirstEmoji("popper");
        await bob.SeesReaction("Cake", "🎉 1 reaction");
        await ada.ActsOn("Cake", "React with 👏🏽");
        await bob.SeesReaction("Cake", "👏🏽 2 reactions, including you");
        await ada.ActsOn("Tea", "React with 🎉");
        await bob.SeesReaction("Tea", "🎉 1 reaction");
    }

    private static async Task ChoosesTheTone(Person who, int steps)
    {
        var picker = who.Page.Locator("emoji-picker");
        await Assertions.Expect(picker.GetByRole(AriaRole.Combobox)).ToBeFocusedAsync();
        // With the emoji comes the tone that was chosen before.
        await Assertions.Expect(picker.GetByRole(AriaRole.Menuitem).First).ToBeVisibleAsync();
        await who.Page.Keyboard.PressAsync("Tab");
        var tone = picker.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("skin tone") });
        await Assertions.Expect(tone).ToBeFocusedAsync();
        await who.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(picker.GetByRole(AriaRole.Listbox, new() { NameRegex = new Regex("(?i)skin tone") })).ToBeFocusedAsync();
        for (var step = 1; step <= steps; step++)
        {
            await who.Page.Keyboard.PressAsync("ArrowDown");
            await Assertions.Expect(picker.Locator($"#skintone-{step}")).ToHaveAttributeAsync("aria-selected", "true");
        }
        await who.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(tone).ToHaveAttributeAsync("aria-expanded", "false");
    }
}
