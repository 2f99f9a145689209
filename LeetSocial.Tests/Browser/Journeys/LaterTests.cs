using LeetSocial.Tests.Support;
using LeetSocial.Tests.Support.Cast;
using Microsoft.Playwright;

namespace LeetSocial.Tests.Browser.Journeys;

/// <summary>What is put off to later, and comes.</summary>
public sealed class LaterTests
{
    [Fact]
    public async Task A_message_scheduled_for_later_is_seen_by_another_when_its_time_has_come()
    {
        var time = new RunningTime();
        await using var stage = Stage.Opens(time);
        var (ada, bob) = (await stage.Enters("ada"), await stage.Enters("bob"));
        await ada.Registers();
        await bob.Registers();
        await ada.Writes("Good morning");
        await ada.Chooses(("morning.txt", "The sun is up"u8.ToArray()));
        await ada.PutsOff("In 20 minutes");
        await ada.HasInTheComposer("");
        await Assertions.Expect(ada.Chips()).ToHaveCountAsync(0);
        await ada.IsTold("1 message scheduled for");
        await ada.FindsThePageAccessible();
        await ada.Posts("Before it");
        await bob.Sees("Before it");
        await bob.DoesNotSee("Good morning");

        time.Advance(TimeSpan.FromMinutes(21));

        await bob.Sees("Good morning");
        await Assertions.Expect(bob.Chat.Log.Locator("article").Last).ToContainTextAsync("morning.txt");
        await ada.Sees("Good morning");
        await Assertions.Expect(ada.Page.Locator(".planned")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task What_is_scheduled_is_listed_changed_and_sent_or_taken_back()
    {
        await using var stage = Stage.Opens();
        var (ada, bob) = (await stage.Enters("ada"), await stage.Enters("bob"));
        await ada.Registers();
        await bob.Registers();
        await bob.Posts("What do you say?");
        await ada.Sees("What do you say?");
        await ada.ActsOn("What do you say?", "Reply");
        await ada.Writes("First draft of it");
        await ada.Chooses(("plan.txt", "The plan"u8.ToArray()));
        await Assertions.Expect(ada.Chips("done")).ToHaveCountAsync(1);
        await ada.PutsOff("In 20 minutes");
        await ada.IsTold("1 message scheduled for");
        await Assertions.Expect(ada.Page.GetByText("Replying to bob")).ToBeHiddenAsync();
        await ada.Chat.Button("Formatting").ClickAsync();
        await ada.Chat.Button("Code message").ClickAsync();
        await ada.Writes("Not needed");
        await ada.PutsOff("In 20 minutes");
        await ada.IsTold("2 messages scheduled");
        await ada.HasInTheComposer("");
        stage.Database.Do("UPDATE scheduled_messages SET Failure = 'AlwaysTooSoon' WHERE Content = 'Not needed'");

        await ada.Chat.Button("Scheduled messages").ClickAsync();
        var list = ada.Page.GetByRole(AriaRole.Dialog, new() { Name = "Scheduled messages" });
        var first = list.GetByRole(AriaRole.Listitem).First;
        await Assertions.Expect(first).ToContainTextAsync("Replying to bob");
        await Assertions.Expect(first).ToContainTextAsync("plan.txt");
        await Assertions.Expect(list.GetByRole(AriaRole.Listitem).Last).ToContainTextAsync("Could not be sent: It was tried ten times");
        await Assertions.Expect(list.GetByRole(AriaRole.Listitem).Last).ToContainTextAsync("Language: Plain text");
        await ada.FindsThePageAccessible();
        await first.GetByRole(AriaRole.Button, new() { Name = "Edit" }).ClickAsync();
        await list.GetByRole(AriaRole.Textbox).FillAsync("Well said");
        await list.GetByRole(AriaRole.Button, new() { Name = "Save changes" }).ClickAsync();
        await Assertions.Expect(first).ToContainTextAsync("Well said");
        await first.GetByRole(AriaRole.Button, new() { Name = "Send now" }).ClickAsync();
        await bob.Sees("Well said");
        await Assertions.Expect(bob.Chat.Log.Locator("article").Last).ToContainTextAsync("What do you say?");
        await Assertions.Expect(bob.Chat.Log.Locator("article").Last).ToContainTextAsync("plan.txt");
        await Assertions.Expect(first).ToContainTextAsync("Not needed");
        await first.GetByRole(AriaRole.Button, new() { Name = "Delete" }).ClickAsync();
        await ada.Page.GetByRole(AriaRole.Dialog).Last.GetByRole(AriaRole.Button, new() { Name = "Delete", Exact = true }).ClickAsync();
        await Assertions.Expect(list).ToContainTextAsync("Nothing is scheduled.");
        await ada.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(ada.Page.Locator(".planned")).ToBeHiddenAsync();
        await ada.ActsOn("Well said", "Edit");
        await Assertions.Expect(ada.Chat.Button("Schedule for later")).ToBeHiddenAsync();
        await stage.EndsWell();
    }

    [Fact]
    public async Task A_time_that_has_passed_is_refused_and_the_text_stays()
    {
        await using var stage = Stage.Opens();
        var ada = await stage.Enters("ada");
        await ada.Registers();
        await ada.Writes("Yesterday's news");
        await ada.PutsOff("Another time…");
        var dialog = ada.Page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("Date and time").FillAsync("2020-01-01T09:00");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Schedule", Exact = true }).ClickAsync();

        await ada.IsTold("That time has passed already. Choose a later one.");
        await ada.FindsThePageAccessible();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Cancel" }).ClickAsync();
        await ada.HasInTheComposer("Yesterday's news");
        await stage.EndsWell();
    }

    [Fact]
    public async Task A_reminder_stands_on_every_page_of_its_person_until_it_is_put_away_and_on_the_list_until_it_is_done()
    {
        var time = new RunningTime();
        await using var stage = Stage.Opens(time);
        var (ada, bob) = (await stage.Enters("ada"), await stage.Enters("bob"));
        await ada.Registers();
        await bob.Registers();
        await ada.Posts("Water the plants");
        await bob.Sees("Water the plants");
        await bob.ChoosesFor("Water the plants", "Remind me");
        await bob.Page.GetByRole(AriaRole.Menuitem, new() { Name = "In 1 hour" }).ClickAsync();
        await bob.IsTold("You will be reminded");
        var elsewhere = await bob.OnAnotherDevice();
        await elsewhere.GoesTo("/saved");
        await Assertions.Expect(elsewhere.Page.Locator(".reminders")).ToContainTextAsync("Water the plants");

        time.Advance(TimeSpan.FromHours(1.1));

        foreach (var device in (Person[])[bob, elsewhere]) await Assertions.Expect(device.Page.Locator(".rail [href=saved] .dot")).ToHaveTextAsync("1");
        foreach (var device in (Person[])[bob, elsewhere])
        {
            await Assertions.Expect(device.Page.Locator(".nudge")).ToContainTextAsync("ada: Water the plants");
            await device.FindsThePageAccessible();
            await device.Chat.Button("Put away").ClickAsync();
        }
        await elsewhere.Chat.Button("Done").ClickAsync();
        await Assertions.Expect(elsewhere.Page.Locator(".reminders")).ToHaveCountAsync(0);
        await Assertions.Expect(bob.Page.Locator(".rail [href=saved] .dot")).ToHaveCountAsync(0);
        await Assertions.Expect(ada.Page.Locator(".nudge")).ToHaveCountAsync(0);
    }
}
