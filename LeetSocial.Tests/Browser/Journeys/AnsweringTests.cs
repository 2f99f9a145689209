using LeetSocial.Tests.Support;
using LeetSocial.Tests.Support.Cast;
using Microsoft.Playwright;

namespace LeetSocial.Tests.Browser.Journeys;

/// <summary>Answers and edits that are begun and not sent, while their message changes.</summary>
public sealed class AnsweringTests
{
    [Fact]
    public async Task What_was_typed_into_an_edit_or_an_answer_outlives_a_reload_and_what_was_deleted_meanwhile_does_not()
    {
        await using var stage = Stage.Opens();
        var ada = await stage.Enters("ada");
        await ada.Registers();
        await ada.Posts("First");
        await ada.Writes("A draft");
        await ada.ActsOn("First", "Edit");
        await ada.HasInTheComposer("First");
        await ada.Writes("First of all");
        var circuitComes = await ada.ReloadsAheadOfTheCircuit();
        await ada.IsTold("Editing your message");
        await ada.HasInTheComposer("First of all");
        await ada.Chat.Composer.PressAsync("Enter");
        await Assertions.Expect(ada.Chat.Interactive).ToHaveCountAsync(0);
        circuitComes();
        await ada.Sees("First of all");
        await ada.HasInTheComposer("A draft");

        await ada.ActsOn("First of all", "Reply");
        await ada.Reloads();
        await ada.IsTold("Replying to ada");
        await ada.Deletes("First of all");
        await ada.IsTold("The message you were replying to was deleted");
        await ada.SeesATombstone();
        Assert.DoesNotContain("First of all", await ada.Page.ContentAsync(), StringComparison.Ordinal);
        await ada.FindsThePageAccessible();
    }

    [Fact]
    public async Task What_is_covered_stays_so_where_it_is_quoted()
    {
        await using var stage = Stage.Opens();
        var (ada, bob) = (await stage.Enters("ada"), await stage.Enters("bob"));
        await ada.Registers();
        await bob.Registers();
        await bob.Sends("It was ||the butler||");
        await ada.Sees("It was the butler");

        await ada.ActsOn("It was the butler", "Reply");
        await ada.IsTold("Replying to bob");
        Assert.DoesNotContain("butler", await ada.Page.Locator("form:has(textarea)").InnerTextAsync(), StringComparison.Ordinal);
        await ada.Posts("Never");
        await bob.SeesTheQuote("Never", "It was ▒▒▒▒");
        await bob.Sends("So it was ||the butler||");
        await ada.Sees("So it was the butler");
        await ada.MakesARoom("Elsewhere");
        await Assertions.Expect(ada.Chat.RoomLink("General")).ToContainTextAsync("So it was");
        Assert.DoesNotContain("butler", await ada.Page.Locator(".rooms").InnerTextAsync(), StringComparison.Ordinal);
        await ada.FindsThePageAccessible();
    }

    [Fact]
    public async Task What_is_covered_is_uncovered_by_a_press_or_a_key_for_that_reader_alone()
    {
        await using var stage = Stage.Opens();
        var (ada, bob) = (await stage.Enters("ada"), await stage.Enters("bob"));
        await ada.Registers();
        await bob.Registers();
        await bob.Sends("It was ||the butler||, with ||a [candle](https://example.org/stick)||");
        await ada.Sees("It was the butler, with a candle");
        foreach (var person in (Person[])[ada, bob]) await HasCovered(person);

        await Cover(ada).First.ClickAsync();
        await Assertions.Expect(Cover(ada)).ToHaveCountAsync(1);
        Assert.Contains("It was the butler, with", await ada.Chat.Log.AriaSnapshotAsync(), StringComparison.Ordinal);
        Assert.Contains("the butler", await ada.CopiesTheLog(), StringComparison.Ordinal);
        await HasCovered(bob, "candle");

        // By keyboard: Enter on the second, which was in the way of its own link until then.
        await Cover(ada).FocusAsync();
        await ada.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(Cover(ada)).ToHaveCountAsync(0);
        await Assertions.Expect(ada.Chat.Log.GetByRole(AriaRole.Link, new() { Name = "candle" })).ToBeVisibleAsync();
        await Cover(bob).First.FocusAsync();
        await bob.Page.Keyboard.PressAsync("Space");
        await Assertions.Expect(Cover(bob)).ToHaveCountAsync(1);

        await bob.ChoosesFor("It was", "Save for later");
        await bob.IsTold("Saved for later");
        await bob.GoesTo("/saved");
        await Assertions.Expect(bob.Page.GetByRole(AriaRole.Button, new() { Name = "Show spoiler" })).ToHaveCountAsync(2);
        await bob.FindsThePageAccessible();
        await stage.EndsWell();
    }

    private static ILocator Cover(Person who) => who.Chat.Log.GetByRole(AriaRole.Button, new() { Name = "Show spoiler" });

    private static async Task HasCovered(Person who, string words = "butler")
    {
        await Assertions.Expect(Cover(who).First).ToBeVisibleAsync();
        Assert.DoesNotContain(words, await who.Chat.Log.AriaSnapshotAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain(words, await who.Chat.Log.InnerTextAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain(words, await who.CopiesTheLog(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task T25_an_answer_under_way_forgets_what_it_answers_when_that_is_deleted_and_can_be_sent_on_its_own()
    {
        await using var stage = Stage.Opens();
        var (ada, bob) = (await stage.Enters("ada"), await stage.Enters("bob"));
        await ada.Registers();
        await bob.Registers();
        await ada.Posts("Said too early");
        await ada.Posts("Regretted too");
        await bob.MakesARoom("Lab");
        await bob.Opens("General");
        await bob.ActsOn("Regretted too", "Reply");
        await bob.Opens("Lab");
        await bob.Page.EvaluateAsync("() => document.addEventListener('leetsocial:deleted', ({ detail }) => { window.told = detail.length; })");
        await ada.Deletes("Regretted too");
        await bob.Page.WaitForFunctionAsync("() => window.told === 1");
        await bob.Opens("General");
        await bob.IsTold("The message you were replying to was deleted");
        await bob.Presses("Escape");

        await bob.ActsOn("Said too early", "Reply");
        await bob.LosesTheNetwork();
        await bob.Sends("I heard you");
        await Eventually.Is(async () => (await bob.KeptInTheBrowser()).Contains("I heard you", StringComparison.Ordinal), "it waits to be sent");
        Assert.DoesNotContain("Said too early", await bob.KeptInTheBrowser(), StringComparison.Ordinal);
        await ada.Deletes("Said too early");
        await ada.DoesNotSee("Said too early");
        await bob.GetsTheNetworkBack();

        await bob.IsTold("Failed to send");
        await bob.DoesNotSee("Said too early");
        Assert.DoesNotContain("Said too early", await bob.Page.ContentAsync(), StringComparison.Ordinal);
        await bob.FindsThePageAccessible();
        await bob.Chat.Button("Send as a new message").ClickAsync();
        await ada.Sees("I heard you");
        await bob.HasNothingLeftToSend();
    }
}
