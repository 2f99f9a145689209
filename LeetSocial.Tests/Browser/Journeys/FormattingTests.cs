using LeetSocial.Tests.Support.Cast;
using Microsoft.Playwright;

namespace LeetSocial.Tests.Browser.Journeys;

/// <summary>The formatting bar and its keys, as the one who writes uses them and the other reads what came of it.</summary>
public sealed class FormattingTests
{
    private static readonly (string Button, string Before, string After)[] Formats =
    [
        ("Bold", "two words", "**two words**"),
        ("Italic", "two words", "*two words*"),
        ("Struck through", "two words", "~~two words~~"),
        ("Code", "two words", "`two words`"),
        ("Spoiler", "two words", "||two words||"),
        ("Link", "two words", "[two words](https://)"),
        ("Link", "https://example.org/a_(b)", "[](https://example.org/a_%28b%29)"),
        ("Bulleted list", "one\n\ntwo", "- one\n\n- two"),
        ("Numbered list", "one\n- two", "1. one\n2. two"),
        ("Quote", "one\ntwo", "> one\n> two"),
        ("Code block", "a ``` b", "````\na ``` b\n````"),
    ];

    [Fact]
    public async Task A_button_of_the_bar_gives_the_selection_its_format_and_one_undo_takes_it_back()
    {
        await using var stage = Stage.Opens();
        var ada = await stage.Enters("ada");
        await ada.Registers();
        await ada.Chat.Button("Formatting").ClickAsync();
        foreach (var (button, before, after) in Formats)
        {
            await ada.Writes(before);
            await ada.Presses("Control+a");

            await Bar(ada).GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

            await ada.HasInTheComposer(after);
            await Assertions.Expect(ada.Chat.Composer).ToBeFocusedAsync();
            await ada.Presses("Control+z");
            await ada.HasInTheComposer(before);
        }
        await ada.FindsThePageAccessible();
    }

    [Fact]
    public async Task Keys_give_the_selection_its_format_or_a_line_its_mark_and_take_it_off_again()
    {
        await using var stage = Stage.Opens();
        var ada = await stage.Enters("ada");
        await ada.Registers();
        foreach (var (keys, marked) in ((string, string)[])
        [
            ("Control+Shift+Digit7", "1. word"), ("Control+Shift+Digit8", "- word"), ("Control+Shift+Digit9", "> word"),
            ("Control+b", "**word**"), ("Control+i", "*word*"), ("Control+e", "`word`"), ("Control+Shift+X", "~~word~~"),
        ])
        {
            await ada.Writes("word");
            await ada.Presses("Control+a");

            await ada.Presses(keys);
            await ada.HasInTheComposer(marked);
            await ada.Presses("Control+z");
            await ada.HasInTheComposer("word");
            await ada.Presses("Control+a");
            await ada.Presses(keys);
            await ada.HasInTheComposer(marked);
            await ada.Presses(keys);
            await ada.HasInTheComposer("word");
        }
        await ada.Presses("Control+a");
        await ada.Presses("Control+Shift+l");
        await ada.HasInTheComposer("[word](https://)");
        await ada.FindsThePageAccessible();
    }

    [Fact]
    public async Task The_bar_is_one_stop_of_the_keyboard_and_is_there_again_after_a_reload()
    {
        await using var stage = Stage.Opens();
        var (ada, bob) = (await stage.Enters("ada"), await stage.Enters("bob"));
        await ada.Registers();
        await bob.Registers();
        await ada.Writes("Ship it");
        await ada.Presses("Control+a");
        await ada.Chat.Button("Formatting").FocusAsync();
        await ada.Page.Keyboard.PressAsync("Space");

        await ada.Chat.Composer.FocusAsync();
        await ada.Page.Keyboard.PressAsync("Shift+Tab");
        await Assertions.Expect(Bar(ada).GetByRole(AriaRole.Button, new() { Name = "Bold" })).ToBeFocusedAsync();
        await ada.Page.Keyboard.PressAsync("ArrowRight");
        await ada.Page.Keyboard.PressAsync("Enter");
        await ada.HasInTheComposer("*Ship it*");
        await ada.Page.Keyboard.PressAsync("Shift+Tab");
        await Assertions.Expect(Bar(ada).GetByRole(AriaRole.Button, new() { Name = "Italic" })).ToBeFocusedAsync();
        await ada.Page.Keyboard.PressAsync("Escape");
        await ada.Presses("Enter");
        await Assertions.Expect(bob.Chat.Text("Ship it").And(bob.Page.Locator("em"))).ToBeVisibleAsync();

        await ada.Reloads();
        await Assertions.Expect(Bar(ada)).ToBeVisibleAsync();
        await Assertions.Expect(ada.Chat.Button("Formatting")).ToHaveAttributeAsync("aria-pressed", "true");
        await stage.EndsWell();
    }

    [Fact]
    public async Task The_bar_acts_on_an_edit_as_well()
    {
        await using var stage = Stage.Opens();
        var (ada, bob) = (await stage.Enters("ada"), await stage.Enters("bob"));
        await ada.Registers();
        await bob.Registers();
        await ada.Posts("At noon");
        await bob.Sees("At noon");
        await ada.Chat.Button("Formatting").ClickAsync();

        await ada.ActsOn("At noon", "Edit");
        await ada.HasInTheComposer("At noon");
        await ada.Presses("Control+a");
        await Bar(ada).GetByRole(AriaRole.Button, new() { Name = "Bold" }).ClickAsync();
        await ada.Presses("Enter");

        await Assertions.Expect(bob.Chat.Text("At noon").And(bob.Page.Locator("strong"))).ToBeVisibleAsync();
        await stage.EndsWell();
    }

    [Fact]
    public async Task On_the_narrowest_phone_every_button_can_be_reached_and_the_page_stays_as_wide_as_the_screen()
    {
        await using var stage = Stage.Opens();
        var ada = await stage.Enters("ada", device: new() { ViewportSize = new() { Width = 320, Height = 640 }, HasTouch = true, IsMobile = true });
        await ada.Registers();
        await ada.Chat.Button("Formatting").TapAsync();
        await Assertions.Expect(Bar(ada)).ToBeVisibleAsync();

        foreach (var button in await Bar(ada).GetByRole(AriaRole.Button).AllAsync())
        {
            await button.ScrollIntoViewIfNeededAsync();
            await Assertions.Expect(button).ToBeInViewportAsync(new() { Ratio = 0.99f });
            Assert.InRange((await button.BoundingBoxAsync())!.Width, 44, 60);
        }
        await ada.Chat.Button("Code message").TapAsync();
        await Assertions.Expect(ada.Chat.Button("Back to text")).ToBeInViewportAsync(new() { Ratio = 0.99f });
        Assert.Equal(320, await ada.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
        Assert.Equal(0, await ada.Page.Locator(".coding").EvaluateAsync<int>("bar => bar.scrollWidth - bar.clientWidth"));
        await stage.EndsWell();
    }

    private static ILocator Bar(Person who) => who.Page.GetByRole(AriaRole.Toolbar, new() { Name = "Formatting" });
}
