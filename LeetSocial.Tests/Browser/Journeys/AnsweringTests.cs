using LeetSocial.Tests.Support;
using LeetSocial.Tests.Support.Cast;

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
        await ada.MakesARoom("Elsewhere");
        Assert.DoesNotContain("butler", await ada.Page.Locator(".rooms").InnerTextAsync(), StringComparison.Ordinal);
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
