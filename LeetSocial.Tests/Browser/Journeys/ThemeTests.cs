using System.Text.RegularExpressions;
using LeetSocial.Tests.Support;
using LeetSocial.Tests.Support.Cast;
using Microsoft.Playwright;

namespace LeetSocial.Tests.Browser.Journeys;

/// <summary>The theme that somebody chose, from the first byte of the next page on.</summary>
public sealed class ThemeTests
{
    private const string DarkTalk = "rgb(25, 27, 34)";
    private const string LightTalk = "rgb(255, 255, 255)";

    [Fact]
    public async Task A_theme_that_is_chosen_holds_at_once_and_from_the_first_byte_and_the_systems_follows_the_system()
    {
        await using var stage = Stage.Opens();
        var ada = await stage.Enters("ada", device: new() { ColorScheme = ColorScheme.Light });
        await ada.Registers();

        await Chooses(ada, "dark");
        await IsDrawn(ada, DarkTalk);
        Assert.Equal("dark", await ThemeOfTheAnswer(ada));
        await ada.Reloads();
        await IsDrawn(ada, DarkTalk);

        await Chooses(ada, "light");
        await ada.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await IsDrawn(ada, LightTalk);
        Assert.Equal("light", await ThemeOfTheAnswer(ada));

        await Chooses(ada, "system");
        await IsDrawn(ada, DarkTalk);
        Assert.Equal("", await ThemeOfTheAnswer(ada));
        await ada.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        await IsDrawn(ada, LightTalk);
        await stage.EndsWell();
    }

    private static async Task Chooses(Person who, string theme)
    {
        await who.Page.Locator("#me-menu").EvaluateAsync("menu => menu.showPopover()");
        await who.Page.Locator($"#me-menu input[data-theme-choice][value={theme}]").CheckAsync(new() { Force = true });
        await who.Page.Locator("#me-menu").EvaluateAsync("menu => menu.hidePopover()");
        // What a page writes into its cookies reaches the browser's own store a moment later.
        await Eventually.Is(async () => (await who.Device.Context.CookiesAsync()).Any(cookie => cookie.Name == "theme" && cookie.Value == theme), $"{theme} is kept");
    }

    private static Task IsDrawn(Person who, string colour) =>
        Assertions.Expect(who.Page.Locator(".talk").First).ToHaveCSSAsync("background-color", colour);

    /// <summary>What the server writes into the html element, before any script of the page runs.</summary>
    private static async Task<string> ThemeOfTheAnswer(Person who)
    {
        var answer = await who.Page.APIRequest.GetAsync("/messages");
        return Regex.Match(await answer.TextAsync(), """<html[^>]*?data-theme="?(?<theme>\w*)""").Groups["theme"].Value;
    }
}
