using LeetSocial.Tests.Features.Chat.Keyboard;
using LeetSocial.Tests.Support.Cast;
using Microsoft.Playwright;

namespace LeetSocial.Tests.Browser.Journeys;

/// <summary>The conversation by keyboard alone. What the help lists is pressed here, or in the tests that <see cref="ListedKeys"/> names.</summary>
public sealed class KeyboardTests
{
    [Fact]
    public async Task The_help_tells_the_keys_and_these_do_what_it_says()
    {
        await using var stage = Stage.Opens();
        var (ada, bob) = (await stage.Enters("ada"), await stage.Enters("bob"));
        // Whoever comes first looks after General: for Ada it is a room of others.
        await bob.Registers();
        await ada.Registers();
        await ada.MakesARoom("Garden");
        await bob.Joins("Garden");
        await bob.Opens("General");
        await bob.Posts("By bob");
        await ada.JumpsTo("gene");
        await ada.IsIn("General");
        await ada.Sees("By bob");
        await ada.Posts("By ada");
        await bob.Sees("By ada");

        await TellsAll(ada);
        await WritesWithoutLookingForTheBox(ada);
        await ChangesRooms(ada, bob);
        await WalksTheLog(ada);
        await ActsOnRows(ada, bob);
        await GoesDownByEscape(ada, bob);
        await stage.EndsWell();
    }

    private static async Task TellsAll(Person ada)
    {
        await ada.AsksForHelp();
        var help = ada.Page.GetByRole(AriaRole.Dialog, new() { Name = "Keyboard shortcuts" });
        await Assertions.Expect(help).ToBeVisibleAsync();
        var told = await help.EvaluateAsync<string[]>(
            """
            help => [...help.querySelectorAll('section')].flatMap(part => [...part.querySelectorAll('dt')].map(key =>
              `${part.querySelector('h3').textContent}: ${[...key.querySelectorAll('kbd')].map(one => one.textContent).join(' / ')}: ${key.nextElementSibling.textContent}`))
            """);
        Assert.Equal(ListedKeys.All.Select(key => $"{key.Place}: {key.Keys}: {key.Does}"), told);
        await ada.FindsThePageAccessible();
        await ada.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(help).ToHaveCountAsync(0);
    }

    private static async Task WritesWithoutLookingForTheBox(Person ada)
    {
        await ada.Page.EvaluateAsync("() => document.activeElement.blur()");
        await ada.Page.Keyboard.TypeAsync("hello");
        await ada.HasInTheComposer("hello");
        await ada.Presses("Shift+Enter");
        await ada.Types("there");
        await ada.HasInTheComposer("hello\nthere");
        await ada.Writes("");
        await ada.Presses("Tab");
        await Assertions.Expect(ada.Chat.Composer).Not.ToBeFocusedAsync();
    }

    private static async Task ChangesRooms(Person ada, Person bob)
    {
        // In an empty box, where an arrow alone would edit.
        await ada.Presses(await IsBelow(ada, "Garden", "General") ? "Alt+ArrowDown" : "Alt+ArrowUp");
        await ada.IsIn("Garden");
        await ada.Presses(await IsBelow(ada, "Garden", "General") ? "Alt+ArrowUp" : "Alt+ArrowDown");
        await ada.IsIn("General");
        await ada.HasInTheComposer("");

        await bob.Opens("Garden");
        await bob.Posts("Growing");
        await ada.SeesUnread("Garden", 1);
        await ada.Presses("Alt+Shift+ArrowDown");
        await ada.IsIn("Garden");
        await ada.SeesUnread("Garden", 0);
        await bob.Opens("General");
        await ada.JumpsTo("gene");
        await ada.IsIn("General");
    }

    private static async Task WalksTheLog(Person ada)
    {
        await ada.GoesToTheLastMessage();
        await HasFocus(ada, "By ada");
        foreach (var (key, text) in ((string, string)[])[("Home", "By bob"), ("End", "By ada"), ("ArrowUp", "By bob"), ("ArrowDown", "By ada")])
        {
            await ada.Page.Keyboard.PressAsync(key);
            await HasFocus(ada, text);
        }
    }

    private static async Task ActsOnRows(Person ada, Person bob)
    {
        var keys = ada.Page.Keyboard;
        foreach (var key in (string[])["m", "Enter"])
        {
            await keys.PressAsync(key);
            await Assertions.Expect(Menu(ada).GetByRole(AriaRole.Menuitem).First).ToBeFocusedAsync();
            await keys.PressAsync("Escape");
            await Assertions.Expect(Menu(ada)).ToHaveCountAsync(0);
            await HasFocus(ada, "By ada");
        }
        await keys.PressAsync("+");
        await Assertions.Expect(ada.Page.Locator("emoji-picker").GetByRole(AriaRole.Combobox)).ToBeFocusedAsync();
        await keys.PressAsync("Escape");
        await HasFocus(ada, "By ada");
        await keys.PressAsync("Delete");
        await ada.IsTold("Delete this message?");
        await keys.PressAsync("Escape");
        await HasFocus(ada, "By ada");
        await keys.PressAsync("e");
        await ada.IsTold("Editing your message");
        await ada.HasInTheComposer("By ada");
        await ada.Presses("Escape");
        await ada.HasInTheComposer("");

        // What is somebody else's is answered, and neither edited nor deleted. Caps Lock changes nothing.
        await ada.GoesToTheLastMessage();
        await keys.PressAsync("ArrowUp");
        foreach (var key in (string[])["e", "Delete", "R"]) await keys.PressAsync(key);
        await ada.IsTold("Replying to bob");
        await Assertions.Expect(ada.Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await ada.Posts("Answered");
        await bob.SeesTheQuote("Answered", "By bob");
    }

    private static async Task GoesDownByEscape(Person ada, Person bob)
    {
        var keys = ada.Page.Keyboard;
        await ada.ActsOn("By bob", "Reply");
        await ada.GoesToTheLastMessage();
        await keys.PressAsync("Home");
        await keys.PressAsync("m");
        await Menu(ada).GetByRole(AriaRole.Menuitem, new() { Name = "View replies" }).PressAsync("Enter");
        await ada.SeesInTheRepliesPane("Answered");
        await HasFocus(ada, "By bob");
        await keys.PressAsync("Escape");
        await Assertions.Expect(ada.Page.GetByRole(AriaRole.Complementary, new() { Name = "Replies" })).ToHaveCountAsync(0);
        await keys.PressAsync("Tab");
        await Assertions.Expect(ada.Chat.Log.Locator("article:has(.bar :focus) .b")).ToContainTextAsync("By bob");
        await keys.PressAsync("Escape");
        await HasFocus(ada, "By bob");
        await keys.PressAsync("Escape");
        await Assertions.Expect(ada.Chat.Composer).ToBeFocusedAsync();
        await ada.IsTold("Replying to bob");
        await keys.PressAsync("Escape");
        await Assertions.Expect(ada.Page.GetByText("Replying to bob")).ToBeHiddenAsync();

        await ada.ResizesTheWindow(900, 800);
        var toggle = ada.Page.Locator(".talk [data-toggle-details]");
        await toggle.ClickAsync();
        await Assertions.Expect(toggle).ToHaveAttributeAsync("aria-expanded", "true");
        await ada.Chat.Composer.FocusAsync();
        await keys.PressAsync("Escape");
        await Assertions.Expect(toggle).ToHaveAttributeAsync("aria-expanded", "false");
        await ada.ResizesTheWindow(1440, 900);
        await ada.Chat.RoomLink("Garden").FocusAsync();
        await keys.PressAsync("Escape");
        await Assertions.Expect(ada.Chat.Composer).ToBeFocusedAsync();
        await bob.SeesTyping("");
    }

    private static ILocator Menu(Person who) => who.Page.GetByRole(AriaRole.Menu, new() { Name = "Message actions" });

    private static Task HasFocus(Person who, string text) => Assertions.Expect(who.Chat.Log.Locator("article:focus .b")).ToContainTextAsync(text);

    private static Task<bool> IsBelow(Person who, string room, string other) => who.Chat.Rooms.EvaluateAsync<bool>(
        """
        (list, [room, other]) => {
          const names = [...list.querySelectorAll('a.room .n')].map(name => name.textContent);
          return names.indexOf(room) > names.indexOf(other);
        }
        """, new[] { room, other });
}
