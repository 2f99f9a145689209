using System.Text.RegularExpressions;
using LeetSocial.Tests.Support.Cast;
using Microsoft.Playwright;

namespace LeetSocial.Tests.Browser.Journeys;

/// <summary>Messages that are code, from the composer of one to the log of the other.</summary>
public sealed class CodeMessageTests
{
    [Fact]
    public async Task It_is_written_by_keyboard_in_a_language_that_was_looked_for_and_reaches_the_other_in_its_colours()
    {
        await using var stage = Stage.Opens();
        var (ada, bob) = (await stage.Enters("ada"), await stage.Enters("bob"));
        await ada.Registers();
        await bob.Registers();
        await BeginsCode(ada);
        await ada.Presses("Escape");
        await Assertions.Expect(ada.Chat.Button("Language: Plain text")).ToBeFocusedAsync();
        await ada.Page.Keyboard.PressAsync("Enter");
        await ada.Page.Keyboard.TypeAsync("c#");
        await ada.FindsThePageAccessible();
        await ada.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(ada.Chat.Button("Language: C#")).ToBeVisibleAsync();
        await Assertions.Expect(ada.Chat.Composer).ToBeFocusedAsync();

        await ada.Types("if (a[0] > 1)");
        await ada.Presses("Enter");
        await ada.Presses("Tab");
        await ada.Types("return **no;");
        await ada.Presses("Enter");
        await ada.Types("// @bob");
        await ada.Presses("Shift+Tab");
        await ada.HasInTheComposer("if (a[0] > 1)\n    return **no;\n// @bob");
        await ada.FindsThePageAccessible();
        await ada.Presses("Control+Enter");

        var block = bob.Chat.Log.Locator(".code");
        await Assertions.Expect(block.Locator("header")).ToHaveTextAsync("csharp");
        await Assertions.Expect(block.Locator(".hljs-keyword").First).ToHaveTextAsync("if");
        await Assertions.Expect(block.Locator("code")).ToHaveTextAsync("if (a[0] > 1)\n    return **no;\n// @bob");
        await Assertions.Expect(Bar(ada)).ToBeHiddenAsync();
        Assert.Equal("csharp", stage.Database.Value<string>("SELECT CodeLanguage FROM messages"));
        await stage.EndsWell();
    }

    [Fact]
    public async Task An_edit_of_it_stays_code_and_a_long_line_scrolls_within_its_block()
    {
        await using var stage = Stage.Opens();
        var (ada, bob) = (await stage.Enters("ada"), await stage.Enters("bob"));
        await ada.Registers();
        await bob.Registers();
        await BeginsCode(ada);
        await ada.Writes("const first = 1;");
        await ada.Chat.SendButton.ClickAsync();
        await bob.Sees("const first = 1;");

        await ada.ActsOn("const first = 1;", "Edit");
        await ada.HasInTheComposer("const first = 1;");
        await Assertions.Expect(Bar(ada).GetByRole(AriaRole.Button)).ToBeDisabledAsync();
        await ada.Writes($"*{new string('x', 600)}*");
        await ada.Presses("Control+Enter");

        var pre = bob.Chat.Log.Locator(".code pre");
        await Assertions.Expect(pre).ToContainTextAsync("*xxx");
        Assert.True(await pre.EvaluateAsync<bool>("pre => pre.scrollWidth > pre.clientWidth + 100"));
        Assert.Equal(0, await bob.Chat.Log.EvaluateAsync<int>("log => log.scrollWidth - log.clientWidth"));
        await Assertions.Expect(Bar(ada)).ToBeHiddenAsync();
        await ada.HasInTheComposer("");
        await stage.EndsWell();
    }

    [Fact]
    public async Task Text_and_kind_survive_a_reload_and_going_back_to_text_keeps_the_words()
    {
        await using var stage = Stage.Opens();
        var ada = await stage.Enters("ada");
        await ada.Registers();
        await BeginsCode(ada);
        await ada.Types("SELECT 1");
        await ada.Chat.Heading("General").ClickAsync();
        await ada.Reloads();

        await Assertions.Expect(Bar(ada)).ToBeVisibleAsync();
        await ada.HasInTheComposer("SELECT 1");
        await ada.Chat.Button("Back to text").ClickAsync();
        await Assertions.Expect(Bar(ada)).ToBeHiddenAsync();
        await ada.HasInTheComposer("SELECT 1");
        await ada.Presses("Control+a");
        await ada.Presses("Control+b");
        await ada.HasInTheComposer("**SELECT 1**");
        await ada.FindsThePageAccessible();
    }

    [Fact]
    public async Task It_is_quoted_found_and_linked_to_like_any_other()
    {
        await using var stage = Stage.Opens();
        var (ada, bob) = (await stage.Enters("ada"), await stage.Enters("bob"));
        await ada.Registers();
        await bob.Registers();
        await BeginsCode(ada);
        await ada.Writes("def quicksort(xs):\n    return xs");
        await ada.Chat.SendButton.ClickAsync();
        await bob.Replies("def quicksort", "Does it sort?");
        await ada.SeesTheQuote("Does it sort?", "def quicksort(xs): return xs");

        await bob.GoesTo("/search?q=quicksort");
        await Assertions.Expect(bob.Page.Locator("mark").First).ToContainTextAsync("quicksort");
        await bob.Page.Locator("a").Filter(new() { HasText = "quicksort" }).First.ClickAsync();
        await bob.IsInTheChat();
        await Assertions.Expect(bob.Page).ToHaveURLAsync(new Regex(@"/messages/\d+/\d+$"));
        await Assertions.Expect(bob.Chat.Log.Locator(".code")).ToBeInViewportAsync();
        await bob.FindsThePageAccessible();
    }

    private static async Task BeginsCode(Person who)
    {
        await who.Chat.Button("Formatting").ClickAsync();
        await who.Chat.Button("Code message").ClickAsync();
        await Assertions.Expect(Bar(who)).ToBeVisibleAsync();
        await Assertions.Expect(who.Chat.Composer).ToBeFocusedAsync();
    }

    private static ILocator Bar(Person who) => who.Page.GetByRole(AriaRole.Group, new() { Name = "Code message" });
}
