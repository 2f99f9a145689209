using LeetSocial.Tests.Support;
using LeetSocial.Tests.Support.Cast;
using Microsoft.Playwright;

namespace LeetSocial.Tests.Browser.Journeys;

/// <summary>The measures and colours of the drawing, in the browser, at both widths and in both themes.</summary>
public sealed class DrawingTests
{
    [Theory]
    [InlineData(1440, 900, ColorScheme.Light)]
    [InlineData(1440, 900, ColorScheme.Dark)]
    [InlineData(390, 844, ColorScheme.Light)]
    [InlineData(390, 844, ColorScheme.Dark)]
    public async Task The_shell_is_as_drawn(int width, int height, ColorScheme theme)
    {
        await using var stage = Stage.Opens();
        var device = new BrowserNewContextOptions { ViewportSize = new() { Width = width, Height = height }, ColorScheme = theme };
        var ada = await stage.Enters("ada", device: device);
        await ada.Registers();
        await ada.Posts("As drawn");

        Assert.Equal(56, await Measure(ada, ".talk > header", "height"));
        Assert.Equal(36, await Measure(ada, "article .av", "height"));
        Assert.Equal("15px", await Style(ada, "article .b", "font-size"));
        Assert.Equal(15 * 1.47, double.Parse((await Style(ada, "article .b", "line-height"))[..^2], System.Globalization.CultureInfo.InvariantCulture), 1);
        await Eventually.Is(
            () => ada.Page.EvaluateAsync<bool>("() => document.fonts.check('15px \"Inter Variable\"') && [...document.fonts].some(font => font.family.includes('Inter') && font.status === 'loaded')"),
            "the drawing's type has come");
        Assert.Equal(0, await ada.Chat.Log.Locator("[class*='mud-']").CountAsync());
        Assert.Equal(theme == ColorScheme.Dark ? "rgb(25, 27, 34)" : "rgb(255, 255, 255)", await Style(ada, ".talk", "background-color"));
        if (width > 1100)
        {
            Assert.Equal(64, await Measure(ada, ".rail", "width"));
            Assert.Equal(280, await Measure(ada, ".rooms", "width"));
            Assert.Equal(288, await Measure(ada, ".details", "width"));
        }
        await FitsTheWindow(ada);
        if (theme == ColorScheme.Light) await (width > 1100 ? HasAColumnAndADrawer(ada) : HasOnePaneAtATime(ada, width));
        await stage.EndsWell();
    }

    [Fact]
    public async Task Where_more_stands_than_fits_its_part_scrolls_and_never_the_page()
    {
        await using var stage = Stage.Opens();
        var (ada, bob) = (await stage.Enters("ada", device: new() { ViewportSize = new() { Width = 1440, Height = 260 } }), await stage.Enters("bob"));
        await ada.Registers();
        await bob.Registers();
        await ada.SeesPresence(bob, "Online");

        await Eventually.Is(async () => await Beyond(ada, ".details") > 0, "more stands there than fits");
        Assert.Equal(0, await Beyond(ada, "html"));
        await stage.EndsWell();
    }

    /// <summary>Where there is room the details stand there; where not they are a drawer, which goes by its button, and by Escape.</summary>
    private static async Task HasAColumnAndADrawer(Person ada)
    {
        var (details, button) = (ada.Page.Locator(".details"), ada.Chat.Button("Details"));
        await Assertions.Expect(details).ToBeVisibleAsync();
        await button.ClickAsync();
        await Assertions.Expect(details).ToBeHiddenAsync();
        await Assertions.Expect(button).ToHaveAttributeAsync("aria-expanded", "false");
        await Assertions.Expect(button).ToBeFocusedAsync();
        await button.ClickAsync();
        await Assertions.Expect(details).ToBeVisibleAsync();

        await ada.ResizesTheWindow(900, 800);
        await Assertions.Expect(details).ToBeHiddenAsync();
        await FitsTheWindow(ada);
        foreach (var close in (Func<Task>[])[() => ada.Chat.Button("Close details").PressAsync("Enter"), () => ada.Page.Keyboard.PressAsync("Escape")])
        {
            await button.PressAsync("Enter");
            await Assertions.Expect(details).ToBeVisibleAsync();
            await Assertions.Expect(ada.Chat.Button("Close details")).ToBeFocusedAsync();
            await Eventually.Is(async () => await Measure(ada, ".details", "right") == 900, "the drawer stands at the edge");
            await close();
            await Assertions.Expect(details).ToBeHiddenAsync();
            await Assertions.Expect(button).ToBeFocusedAsync();
        }
    }

    private static async Task HasOnePaneAtATime(Person ada, int width)
    {
        var (talk, rooms, details) = (ada.Page.Locator(".talk"), ada.Page.Locator(".rooms"), ada.Page.Locator(".details"));
        Assert.Equal(56, await Measure(ada, ".tabs button", "height"));
        await IsAlone(talk, rooms, details);
        Assert.Equal(width, await Measure(ada, ".talk", "width"));

        await ada.Chat.Button("Back to rooms").ClickAsync();
        await IsAlone(rooms, talk, details);
        Assert.Equal(width, await Measure(ada, ".rooms", "width"));
        await FitsTheWindow(ada);
        await Assertions.Expect(ada.Page.Locator(".tabs [aria-current=true]")).ToHaveAttributeAsync("data-pane", "rooms");
        await ada.Chat.RoomLink("General").ClickAsync();
        await IsAlone(talk, rooms, details);

        await ada.Chat.Button("Details").ClickAsync();
        await Assertions.Expect(details).ToBeVisibleAsync();
        await FitsTheWindow(ada);
        Assert.Equal((0d, (double)width), (await Measure(ada, ".details", "left"), await Measure(ada, ".details", "width")));
        await ada.Page.Keyboard.PressAsync("Escape");
        await IsAlone(talk, rooms, details);
    }

    private static async Task IsAlone(ILocator shown, params ILocator[] others)
    {
        await Assertions.Expect(shown).ToBeVisibleAsync();
        foreach (var other in others) await Assertions.Expect(other).ToBeHiddenAsync();
    }

    private static async Task FitsTheWindow(Person ada) =>
        Assert.Equal(0, await ada.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth"));

    /// <summary>How many pixels stand below what is seen of it.</summary>
    private static Task<int> Beyond(Person person, string selector) =>
        person.Page.Locator(selector).First.EvaluateAsync<int>("element => element.scrollHeight - element.clientHeight");

    private static Task<double> Measure(Person person, string selector, string side) =>
        person.Page.Locator(selector).First.EvaluateAsync<double>("(element, side) => element.getBoundingClientRect()[side]", side);

    private static Task<string> Style(Person person, string selector, string property) =>
        person.Page.Locator(selector).First.EvaluateAsync<string>("(element, property) => getComputedStyle(element).getPropertyValue(property)", property);
}
