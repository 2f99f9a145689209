using System.Text.RegularExpressions;
using LeetSocial.Tests.Support.Cast;
using Microsoft.Playwright;

namespace LeetSocial.Tests.Browser.Journeys;

/// <summary>What everybody who drives the product from outside relies on, word for word.</summary>
public sealed class FirstWordsTests
{
    [Fact]
    public async Task A_hello_shows_where_it_was_written_and_in_a_second_browser_without_a_reload()
    {
        await using var stage = Stage.Opens();
        var ada = await stage.Enters("ada");
        var bob = await stage.Enters("bob");
        await ada.FillsInTheForm();
        await bob.FillsInTheForm();

        await ada.Page.GotoAsync("/messages");
        await ada.Page.FillAsync("[placeholder=\"Type a message...\"]", "Hello");
        await ada.Page.ClickAsync("button[type=\"submit\"]");

        await Assertions.Expect(ada.Page.Locator("text=Hello")).ToBeVisibleAsync();
        await Assertions.Expect(bob.Page.Locator("text=Hello")).ToBeVisibleAsync();
        await stage.EndsWell();
    }

    [Fact]
    public async Task The_front_door_leads_strangers_to_the_sign_in_and_others_to_the_chat()
    {
        await using var stage = Stage.Opens();
        var ada = await stage.Enters("ada");

        await ada.Page.GotoAsync("/");
        await Assertions.Expect(ada.Page).ToHaveURLAsync(new Regex("/account/login"));
        await ada.Registers();
        await ada.Page.GotoAsync("/");
        await Assertions.Expect(ada.Page).ToHaveURLAsync(new Regex("/messages$"));
        await ada.FindsThePageAccessible();
    }

    /// <summary>Each file more is a round trip more, and each step from import to import another.</summary>
    [Fact]
    public async Task A_page_brings_its_own_scripts_and_styles_in_a_few_files_and_none_of_them_asks_for_another()
    {
        await using var stage = Stage.Opens();
        var ada = await stage.Enters("ada");
        await ada.Registers();
        await ada.IsInTheChat();

        var files = await ada.Page.EvaluateAsync<string[]>(
            """
            () => performance.getEntriesByType('resource')
              .filter(({ name, initiatorType }) => /\.(js|css)$/.test(name) && !/_framework|_content/.test(name) && ['script', 'link', 'other'].includes(initiatorType))
              .map(({ name }) => new URL(name).pathname.replace(/\.[a-z0-9]{10}(?=\.)/, ''))
            """);

        Assert.Equal(["/LeetSocial.Web.styles.css", "/css/conversation.css", "/css/every-page.css", "/page.js"], files.Order(StringComparer.Ordinal));
        await stage.EndsWell();
    }

    [Fact]
    public async Task What_is_written_or_sought_before_the_circuit_is_up_is_sent_and_found_when_it_is()
    {
        await using var stage = Stage.Opens();
        var ada = await stage.Enters("ada");
        await ada.Registers();
        // The circuit's connection is held back until the message has been sent.
        var sent = new TaskCompletionSource();
        await ada.Page.RouteAsync("**/_framework/blazor.web*.js", async route =>
        {
            await sent.Task;
            await route.ContinueAsync();
        });

        await ada.Page.GotoAsync("/messages", new() { WaitUntil = WaitUntilState.Commit });
        await ada.Page.FillAsync("[placeholder=\"Type a message...\"]", "Early bird");
        await ada.Page.ClickAsync("button[type=\"submit\"]");
        await ada.Sees("Early bird");
        sent.SetResult();

        await Assertions.Expect(ada.Chat.StoredArticle("Early bird")).ToBeVisibleAsync();
        await ada.SeesAllThatIsStored();

        await stage.IsIndexed();
        sent = new TaskCompletionSource();
        await ada.Page.GotoAsync("/search", new() { WaitUntil = WaitUntilState.Commit });
        await ada.SearchField.PressSequentiallyAsync("bird");
        sent.SetResult();
        await ada.Finds("Early bird");
        await Assertions.Expect(ada.SearchField).ToHaveValueAsync("bird");
        await ada.FindsThePageAccessible();
    }
}
