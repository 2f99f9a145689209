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
        Assert.True(await ada.Page.EvaluateAsync<bool>("() => document.fonts.check('15px \"Inter Variable\"') && [...document.fonts].some(font => font.family.includes('Inter') && font.status === 'loaded')"));
        Assert.Equal(0, await ada.Chat.Log.Locator("[class*='mud-']").CountAsync());
        Assert.Equal(theme == ColorScheme.Dark ? "rgb(25, 27, 34)" : "rgb(255, 255, 255)", await Style(ada, ".talk", "background-color"));
        if (width > 1100)
        {
            Assert.Equal(64, await Measure(ada, ".rail", "width"));
            Assert.Equal(280, await Measure(ada, ".rooms", "width"));
            Assert.Equal(288, await Measure(ada, ".details", "width"));
        }
        Assert.Equal(0, await ada.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth"));
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

        Assert.True(await Beyond(ada, ".details") > 0);
        Assert.Equal(0, await Beyond(ada, "html"));
        await stage.EndsWell();
    }

    /// <summary>How many pixels stand below what is seen of it.</summary>
    private static Task<int> Beyond(Person person, string selector) =>
        person.Page.Locator(selector).First.EvaluateAsync<int>("element => element.scrollHeight - element.clientHeight");

    private static Task<double> Measure(Person person, string selector, string side) =>
        person.Page.Locator(selector).First.EvaluateAsync<double>("(element, side) => element.getBoundingClientRect()[side]", side);

    private static Task<string> Style(Person person, string selector, string property) =>
        person.Page.Locator(selector).First.EvaluateAsync<string>("(element, property) => getComputedStyle(element).getPropertyValue(property)", property);
}
