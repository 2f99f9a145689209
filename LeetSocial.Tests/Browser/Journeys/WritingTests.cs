using LeetSocial.Tests.Support.Cast;
using Microsoft.Playwright;

namespace LeetSocial.Tests.Browser.Journeys;

/// <summary>What the composer does for whoever writes in it.</summary>
public sealed class WritingTests
{
    [Fact]
    public async Task An_emoji_is_put_where_the_caret_stands()
    {
        await using var stage = Stage.Opens();
        var (ada, bob) = (await stage.Enters("ada"), await stage.Enters("bob"));
        await ada.Registers();
        await bob.Registers();
        await ada.Writes("Off we go");
        await ada.Presses("Home");
        await ada.Chat.Button("Emoji").ClickAsync();
        await ada.TakesTheFirstEmoji("unicorn");
        await ada.HasInTheComposer("🦄Off we go");
        await ada.Presses("Space");
        await ada.Presses("Enter");

        await bob.Sees("🦄 Off we go");
        await ada.FindsThePageAccessible();
        await stage.EndsWell();
    }

    [Fact]
    public async Task Room_and_time_are_told_in_whole_words()
    {
        await using var stage = Stage.Opens();
        var ada = await stage.Enters("ada");
        await ada.Registers();
        foreach (var (length, words) in new[] { (7_998, "2 characters left"), (7_999, "1 character left"), (8_001, "1 character too many"), (8_499, "499 characters too many") })
        {
            await ada.Writes(new string('a', length));
            await Assertions.Expect(ada.Page.Locator(".compose .count")).ToHaveTextAsync(words);
        }

        await ada.Writes("Tomorrow then");
        await ada.Chat.Button("Schedule for later").ClickAsync();
        await Assertions.Expect(ada.Page.GetByRole(AriaRole.Menuitem).Filter(new() { HasText = "Tomorrow 09:00" })).ToHaveTextAsync("Tomorrow 09:00");
        await ada.FindsThePageAccessible();
    }

    [Fact]
    public async Task Only_a_message_of_few_emoji_is_drawn_large()
    {
        await using var stage = Stage.Opens();
        var (ada, bob) = (await stage.Enters("ada"), await stage.Enters("bob"));
        await ada.Registers();
        await bob.Registers();
        foreach (var (message, isLarge) in ((string, bool)[])
            [("👍", true), ("👩‍👩‍👧 ❤️ 🇺🇦 👍🏽 1️⃣ 🚀", true), ("🚀🚀🚀🚀🚀🚀🚀", false), ("42", false), ("Yes 👍", false)])
        {
            await ada.Posts(message);

            await bob.Sees(message);
            await Assertions.Expect(bob.Chat.StoredArticle(message).Last.Locator(".b.jumbo")).ToHaveCountAsync(isLarge ? 1 : 0);
        }
        await ada.FindsThePageAccessible();
    }
}
