using LeetSocial.Tests.Support.Cast;
using Microsoft.Playwright;

namespace LeetSocial.Tests.Browser.Journeys;

/// <summary>What two people do with messages that stand there, as each sees it of the other.</summary>
public sealed class MessagesTests
{
    [Fact]
    public async Task An_edited_message_changes_for_everybody_and_its_history_can_be_read()
    {
        await using var stage = Stage.Opens();
        var (ada, bob) = await Meet(stage);
        await ada.Posts("The build is gren");
        await bob.Sees("The build is gren");

        await ada.Edits("The build is gren", into: "The build is green");

        await bob.Sees("The build is green");
        await bob.SeesThatItWasEdited("The build is green");
        await ada.SeesState("The build is green", "Read by bob");
        Assert.InRange(await HeightOfItsState(ada, "The build is green"), 0, 8);
        await bob.SharesReceipts(false);
        await ada.SeesState("The build is green", "Sent");
        await bob.SharesReceipts(true);
        await ada.SeesState("The build is green", "Read by bob");
        await bob.ChoosesFor("The build is green", "Edit history");
        await bob.IsTold("The build is gren");
        await bob.ClosesTheDialog();
        await stage.EndsWell();
    }

    [Fact]
    public async Task An_arrow_up_edits_the_last_own_message_and_escape_brings_the_draft_back()
    {
        await using var stage = Stage.Opens();
        var (ada, bob) = await Meet(stage);
        await ada.Posts("First");
        await ada.Posts("Secnd");
        await ada.Presses("ArrowUp");
        await ada.HasInTheComposer("Secnd");
        await ada.Sends("Second");
        await bob.Sees("Second");
        await ada.HasInTheComposer("");

        await ada.Writes("A draft");
        await ada.ActsOn("First", "Edit");
        await ada.HasInTheComposer("First");
        await ada.Presses("Escape");
        await ada.HasInTheComposer("A draft");
        await ada.FindsThePageAccessible();
    }

    [Fact]
    public async Task An_edit_that_leaves_nothing_asks_whether_to_delete()
    {
        await using var stage = Stage.Opens();
        var (ada, bob) = await Meet(stage);
        await ada.Posts("Superfluous");
        await bob.Sees("Superfluous");

        await ada.ActsOn("Superfluous", "Edit");
        await ada.HasInTheComposer("Superfluous");
        await ada.Sends("");
        await ada.IsTold("You removed all of its text");
        await ada.Answers("Delete");

        await bob.SeesATombstone();
        await bob.DoesNotSee("Superfluous");
        await ada.FindsThePageAccessible();
    }

    [Fact]
    public async Task A_deleted_message_is_gone_from_rows_quotes_and_the_list()
    {
        await using var stage = Stage.Opens();
        var (ada, bob) = await Meet(stage);
        await ada.Posts("Said too early");
        await bob.Replies("Said too early", "I will forget it");
        await ada.SeesTheQuote("I will forget it", "Said too early");

        await ada.Deletes("Said too early");

        await bob.SeesATombstone();
        await ada.SeesATombstone();
        await bob.DoesNotSee("Said too early");
        await ada.DoesNotSee("Said too early");
        await Assertions.Expect(ada.Chat.Log.Locator("article.gone .state.shown")).ToHaveCountAsync(0);
        Assert.DoesNotContain("Said too early", await bob.Page.ContentAsync(), StringComparison.Ordinal);
        await ada.FindsThePageAccessible();
    }

    [Fact]
    public async Task Reactions_count_and_tell_who_is_among_them()
    {
        await using var stage = Stage.Opens();
        var (ada, bob) = await Meet(stage);
        await ada.Posts("Cake in the kitchen");
        await bob.Sees("Cake in the kitchen");

        await bob.ActsOn("Cake in the kitchen", "React with 👍");
        await bob.SeesReaction("Cake in the kitchen", "👍 1 reaction, including you");
        await ada.SeesReaction("Cake in the kitchen", "👍 1 reaction");
        await ada.PressesReaction("Cake in the kitchen", "👍");
        await bob.SeesReaction("Cake in the kitchen", "👍 2 reactions, including you");
        await bob.PressesReaction("Cake in the kitchen", "👍");
        await ada.SeesReaction("Cake in the kitchen", "👍 1 reaction, including you");

        await bob.ActsOn("Cake in the kitchen", "Add reaction");
        await bob.PicksTheEmoji("rocket", "🚀");
        await ada.SeesReaction("Cake in the kitchen", "🚀 1 reaction");
        await stage.EndsWell();
    }

    [Fact]
    public async Task A_reply_quotes_its_source_and_leads_back_to_it()
    {
        await using var stage = Stage.Opens();
        var (ada, bob) = await Meet(stage);
        await ada.Posts("Which day suits you?");
        await bob.Replies("Which day suits you?", "Thursday");
        await ada.SeesTheQuote("Thursday", "Which day suits you?");

        await ada.Edits("Which day suits you?", into: "Which evening suits you?");
        await bob.SeesTheQuote("Thursday", "Which evening suits you?");

        await ada.ChoosesFor("Which evening suits you?", "View replies");
        await ada.SeesInTheRepliesPane("Thursday");
        await bob.Replies("Thursday", "At eight");
        await ada.SeesInTheRepliesPane("At eight");
        await ada.FindsThePageAccessible();
    }

    [Fact]
    public async Task What_is_marked_unread_stays_so_until_one_comes_back()
    {
        await using var stage = Stage.Opens();
        var (ada, bob) = await Meet(stage);
        await ada.Posts("For later, first");
        await ada.Posts("For later, second");
        await bob.Sees("For later, second");
        var phone = await bob.OnAnotherDevice();
        foreach (var device in (Person[])[bob, phone]) await device.SeesUnread("General", 0);

        await bob.ChoosesFor("For later, first", "Mark unread from here");

        foreach (var device in (Person[])[bob, phone]) await device.SeesUnread("General", 2);
        await bob.SeesTheDividerAbove("For later, first");
        await bob.Reloads();
        foreach (var device in (Person[])[bob, phone]) await device.SeesUnread("General", 0);
        await bob.FindsThePageAccessible();
    }

    [Fact]
    public async Task A_pinned_message_stands_on_everybodys_list_and_a_saved_one_on_ones_own()
    {
        await using var stage = Stage.Opens();
        var (ada, bob) = await Meet(stage);
        await ada.Posts("Deploys happen on Tuesdays");
        await bob.Sees("Deploys happen on Tuesdays");

        await ada.ChoosesFor("Deploys happen on Tuesdays", "Pin to room");
        await bob.SeesPinned("Deploys happen on Tuesdays");
        await bob.ChoosesFor("Deploys happen on Tuesdays", "Unpin");
        await ada.SeesNothingPinned();

        await bob.ChoosesFor("Deploys happen on Tuesdays", "Save for later");
        await bob.IsTold("Saved for later");
        await bob.GoesTo("/saved");
        await bob.IsTold("Deploys happen on Tuesdays");
        await bob.FindsThePageAccessible();
        await ada.GoesTo("/saved");
        await ada.IsTold("Nothing saved yet");
    }

    [Fact]
    public async Task A_long_room_holds_a_bounded_part_wherever_one_goes_and_finds_every_place_by_address_and_day()
    {
        await using var stage = Stage.Opens(settings: [("Limits:MessagesPerSecond", "0"), ("Limits:PagesPerSecond", "0")]);
        var ada = await stage.Enters("ada");
        await ada.Registers();
        await stage.FillsTheRoom(ada, messages: 600);
        foreach (var (upTo, days) in ((int, int)[])[(400, 20), (200, 400)])
        {
            stage.Database.Do($"UPDATE messages SET CreatedAt = CreatedAt - {TimeSpan.FromDays(days).Ticks} WHERE Sequence <= (SELECT Sequence FROM messages WHERE Content = 'Line {upTo}')");
        }
        await ada.Reloads();
        await ada.Sees("Line 600");

        await ada.ScrollsToTheBeginning();
        await ada.Sees("Line 1");
        Assert.InRange((await ada.Chat.ShownRows()).Count, 100, 300);
        await ada.ScrollsToTheEnd();
        await ada.Sees("Line 600");
        Assert.InRange((await ada.Chat.ShownRows()).Count, 50, 300);

        await ada.JumpsToToday();
        await ada.HasInSight("Line 401");
        await ada.JumpsTo(DateTime.UtcNow.AddDays(-25));
        await ada.HasInSight("Line 201");
        await ada.JumpsTo(new DateTime(2001, 1, 1));
        await ada.HasInSight("Line 1");
        await ada.FindsThePageAccessible();
    }

    // How far the mark of what became of a message stands from its last words, in pixels.
    private static Task<double> HeightOfItsState(Person who, string text) => who.Chat.StoredArticle(text).EvaluateAsync<double>(
        "row => Math.abs(row.querySelector('.state.shown').getBoundingClientRect().bottom - row.querySelector('.edited').getBoundingClientRect().bottom)");

    private static async Task<(Person Ada, Person Bob)> Meet(Stage stage)
    {
        var (ada, bob) = (await stage.Enters("ada"), await stage.Enters("bob"));
        await ada.Registers();
        await bob.Registers();
        return (ada, bob);
    }
}
