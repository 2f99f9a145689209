using LeetSocial.Tests.Support.Cast;
using Microsoft.Playwright;

namespace LeetSocial.Tests.Browser.Journeys;

/// <summary>Counts, divider and landing, as two people see them of each other.</summary>
public sealed class UnreadTests
{
    [Fact]
    public async Task Messages_count_while_the_tab_is_hidden_and_are_read_when_it_is_looked_at()
    {
        await using var stage = Stage.Opens();
        var (ada, bob) = (await stage.Enters("ada"), await stage.Enters("bob"));
        await ada.Registers();
        await bob.Registers();

        await bob.HidesTheTab();
        // What a tab says comes in order: when this is posted, the server knows that nobody looks.
        await bob.Posts("I look elsewhere");
        await ada.Posts("One");
        await ada.Posts("Two for @bob");
        await bob.SeesUnread("General", 2);
        await bob.SeesMentions("General", 1);
        await bob.SeesTheDividerAbove("One");

        await bob.ShowsTheTab();
        await bob.SeesUnread("General", 0);
        await ada.SeesState("Two for", "Read by bob");
        await stage.EndsWell();
    }

    [Fact]
    public async Task An_unfocused_window_reads_nothing()
    {
        await using var stage = Stage.Opens();
        var (ada, bob) = (await stage.Enters("ada"), await stage.Enters("bob"));
        await ada.Registers();
        await bob.Registers();

        await bob.LooksAway();
        await ada.Posts("Nobody looks");
        await bob.Sees("Nobody looks");
        await bob.SeesUnread("General", 1);
        await ada.SeesState("Nobody looks", "Sent");

        await bob.LooksBack();
        await bob.SeesUnread("General", 0);
        await ada.SeesState("Nobody looks", "Read by bob");
        await ada.FindsThePageAccessible();
    }

    [Fact]
    public async Task Reading_on_one_device_clears_the_other_and_ones_own_words_are_never_unread()
    {
        await using var stage = Stage.Opens();
        var (ada, bob) = (await stage.Enters("ada"), await stage.Enters("bob"));
        await ada.Registers();
        await bob.Registers();
        await bob.HidesTheTab();
        var phone = await bob.OnAnotherDevice();
        await phone.HidesTheTab();

        await ada.Posts("To both");
        await bob.SeesUnread("General", 1);
        await phone.SeesUnread("General", 1);
        await phone.ShowsTheTab();
        await bob.SeesUnread("General", 0);

        await phone.Posts("From my phone");
        await bob.Sees("From my phone");
        await bob.SeesUnread("General", 0);
        await bob.FindsThePageAccessible();
    }

    [Fact]
    public async Task What_was_said_before_one_came_or_while_one_was_gone_is_not_unread()
    {
        await using var stage = Stage.Opens();
        var (ada, bob) = (await stage.Enters("ada"), await stage.Enters("bob"));
        await ada.Registers();
        await bob.Registers();
        await ada.Makes("lab");
        await ada.Posts("Before bob came");
        await bob.HidesTheTab();

        await bob.Joins("lab");
        await bob.Sees("Before bob came");
        await bob.SeesUnread("lab", 0);
        await ada.Posts("Now that he is here");
        await bob.SeesUnread("lab", 1);

        await bob.Leaves("lab");
        await ada.Posts("While he was gone");
        await bob.Joins("lab");
        await bob.Sees("While he was gone");
        await bob.SeesUnread("lab", 0);
        await bob.SeesNoDivider();
        await ada.Posts("And here again");
        await bob.SeesUnread("lab", 1);
        await bob.SeesTheDividerAbove("And here again");
        await stage.EndsWell();
    }

    [Fact]
    public async Task What_comes_while_one_reads_further_up_stays_unread_until_one_gets_there()
    {
        await using var stage = Stage.Opens(settings: ("Limits:MessagesPerSecond", "0"));
        var (ada, bob) = (await stage.Enters("ada"), await stage.Enters("bob"));
        await ada.Registers();
        await bob.Registers();
        for (var number = 1; number <= 40; number++) await ada.Sends($"Earlier {number:00}");
        await bob.Sees("Earlier 40");
        await bob.SeesUnread("General", 0);

        await bob.ScrollsUpTo("Earlier 15");
        await ada.Posts("Below the edge");
        await bob.SeesUnread("General", 1);
        await Assertions.Expect(bob.Chat.JumpToLatest).ToHaveAccessibleDescriptionAsync("1 new message");
        await ada.SeesState("Below the edge", "Sent");

        await bob.Chat.JumpToLatest.ClickAsync();
        await bob.SeesUnread("General", 0);
        await ada.SeesState("Below the edge", "Read by bob");
        await stage.EndsWell();
    }

    [Fact]
    public async Task What_was_read_while_nobody_would_hear_of_it_is_told_as_soon_as_somebody_does()
    {
        await using var stage = Stage.Opens(settings: [("Limits:MessagesPerSecond", "0"), ("Limits:ReadsPerSecond", "0.5")]);
        var (ada, bob) = (await stage.Enters("ada"), await stage.Enters("bob"));
        await ada.Registers();
        await bob.Registers();
        for (var number = 1; number <= 4; number++)
        {
            await ada.Posts($"Line {number}");
            await bob.Sees($"Line {number}");
            await ada.SeesState($"Line {number}", "Read by bob");
        }

        await bob.SeesUnread("General", 0);
        await ada.FindsThePageAccessible();
    }

    [Fact]
    public async Task A_room_with_a_long_backlog_opens_at_its_first_unread_message()
    {
        await using var stage = Stage.Opens(settings: ("Limits:MessagesPerSecond", "0"));
        var (ada, bob) = (await stage.Enters("ada"), await stage.Enters("bob"));
        await ada.Registers();
        await bob.Registers();
        await ada.Posts("Read by everybody");
        await bob.Sees("Read by everybody");
        await ada.SeesState("Read by everybody", "Read by bob");
        await bob.HidesTheTab();
        for (var number = 1; number <= 60; number++)
        {
            await ada.Sends($"Backlog {number:00}");
        }
        await ada.Sees("Backlog 60");
        await bob.SeesUnread("General", 60);

        await bob.Reloads();
        await bob.SeesTheDividerAbove("Backlog 01");
        await bob.ShowsTheTab();
        await bob.ScrollsToTheEnd();
        await bob.Sees("Backlog 60");
        await bob.SeesUnread("General", 0);
        await bob.SeesAllThatIsStored();
        await bob.FindsThePageAccessible();
    }
}
