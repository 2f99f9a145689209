using LeetSocial.Tests.Support.Cast;
using Microsoft.Playwright;

namespace LeetSocial.Tests.Browser.Journeys;

/// <summary>What the composer shows of a message before it is sent.</summary>
public sealed class PreviewTests
{
    private const string Everything = "# Plan\n**Bold**, ~~struck~~ and ||hidden|| for @bob\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n- [x] done\n\n<b>text</b> [no](javascript:alert(1))";

    [Fact]
    public async Task It_is_the_row_that_the_other_will_see_and_the_text_stays()
    {
        await using var stage = Stage.Opens();
        var (ada, bob) = (await stage.Enters("ada"), await stage.Enters("bob"));
        await ada.Registers();
        await bob.Registers();
        await ada.Writes(Everything);
        await OpensThePreview(ada);

        await Assertions.Expect(Preview(ada).GetByRole(AriaRole.Heading, new() { Name = "Plan" })).ToBeVisibleAsync();
        await ada.FindsThePageAccessible();
        await ada.HasInTheComposer(Everything);
        var previewed = await Body(Preview(ada));
        await ada.Presses("Enter");

        await bob.Sees("Plan");
        Assert.Equal(await Body(bob.Chat.StoredArticle("Plan")), previewed);
        await Assertions.Expect(Preview(ada)).ToContainTextAsync("What you write shows here");
        await stage.EndsWell();
    }

    [Fact]
    public async Task It_follows_what_is_typed_and_keeps_nothing()
    {
        await using var stage = Stage.Opens();
        var ada = await stage.Enters("ada");
        await ada.Registers();
        await OpensThePreview(ada);

        await ada.Types("Only **thinking** aloud, in words that are looked at");
        await Assertions.Expect(Preview(ada).Locator("strong")).ToHaveTextAsync("thinking");
        await Assertions.Expect(Preview(ada)).ToContainTextAsync("words that are looked at");
        await ada.Writes("```cs\nreturn 42;\n```");
        await Assertions.Expect(Preview(ada).Locator(".hljs-keyword")).ToHaveTextAsync("return");

        await ada.Chat.Button("Preview").ClickAsync();
        await Assertions.Expect(Preview(ada)).ToHaveCountAsync(0);
        Assert.Equal(0, stage.Database.Value<long>("SELECT COUNT(*) FROM messages"));
        await stage.EndsWell();
    }

    private static async Task OpensThePreview(Person who)
    {
        await who.Chat.Button("Formatting").ClickAsync();
        await who.Chat.Button("Preview").ClickAsync();
        await Assertions.Expect(Preview(who)).ToBeVisibleAsync();
    }

    private static ILocator Preview(Person who) => who.Page.GetByRole(AriaRole.Region, new() { Name = "Preview" });

    private static Task<string> Body(ILocator of) => of.Locator(".b").EvaluateAsync<string>("body => body.innerHTML");
}
