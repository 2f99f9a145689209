using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using LeetSocial.Domain.People;
using LeetSocial.Tests.Support;
using LeetSocial.Tests.Support.Cast;
using LeetSocial.Web.Features.Chat;
using LeetSocial.Web.Features.Rooms;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace LeetSocial.Tests.Browser.Journeys;

/// <summary>The pages beside the conversation are as live as it is.</summary>
public sealed class SidePagesTests
{
    [Fact]
    public async Task Whoever_has_only_a_page_beside_the_conversation_open_is_there_and_away_when_idle()
    {
        await using var stage = Stage.Opens();
        var (ada, bob, eve) = (await stage.Enters("ada"), await stage.Enters("bob"), await stage.Enters("eve"));
        await bob.Page.Clock.InstallAsync();
        await ada.Registers();
        await bob.Registers();
        await eve.Registers();
        await bob.GoesTo("/search");
        await Assertions.Expect(bob.Page.Locator(".rail .me")).ToContainTextAsync("Online");

        // Who closed the only tab is offline after a grace; by then the other would be, too.
        await eve.ClosesTheTab();
        await ada.SeesPresence(eve, "Offline");
        await ada.SeesPresence(bob, "Online");

        await bob.Page.Locator(".rail [href=saved]").ClickAsync();
        await Assertions.Expect(bob.Page.GetByRole(AriaRole.Heading, new() { Name = "Saved messages" })).ToBeVisibleAsync();
        // It has joined the circuit once it is answered; a clock that jumps cuts off whatever is on its way.
        await bob.Page.Keyboard.PressAsync("Control+k");
        await Assertions.Expect(bob.Page.GetByRole(AriaRole.Option, new() { Name = "General" })).ToBeVisibleAsync();
        await bob.Page.Keyboard.PressAsync("Escape");
        bob.ExpectsTheServerToGo();
        await bob.Page.Clock.FastForwardAsync((long)TimeSpan.FromMinutes(5.5).TotalMilliseconds);
        await ada.SeesPresence(bob, "Away");
        await bob.Page.Mouse.MoveAsync(300, 300);
        await ada.SeesPresence(bob, "Online");
        await ada.FindsThePageAccessible();
    }

    [Fact]
    public async Task T24_T25_what_is_saved_and_due_follows_its_message_and_goes_with_it_and_with_the_room()
    {
        var time = new RunningTime();
        await using var stage = Stage.Opens(time);
        var (ada, bob) = (await stage.Enters("ada"), await stage.Enters("bob"));
        await ada.Registers();
        await bob.Registers();
        await bob.GoesTo("/saved");
        await ada.Posts("Keep this");
        await ada.Posts("Water the plants");
        var den = await stage.As(ada, (services, actor) =>
            services.GetRequiredService<RoomService>().Create(actor, new NewRoom("Den", "", true, [Id(stage, "bob")])));
        await stage.As(ada, (services, actor) => services.GetRequiredService<ChatService>().Post(actor, new PostMessage(den, "Told in the den", "den")));
        foreach (var text in (string[])["Keep this", "Told in the den"]) await Saves(stage, bob, text, true);
        await stage.As(bob, (services, actor) =>
            services.GetRequiredService<LaterService>().Remind(actor, Message(stage, "Water the plants"), time.GetUtcNow().AddHours(1)));
        var kept = bob.Page.Locator(".shelf ul").Last;
        await Assertions.Expect(kept).ToContainTextAsync("Told in the den");
        await Assertions.Expect(bob.Page.Locator(".rail [href=messages] .dot")).ToHaveTextAsync("3");

        time.Advance(TimeSpan.FromHours(1.1));
        var note = bob.Page.Locator(".nudge");
        await Assertions.Expect(note).ToContainTextAsync("ada: Water the plants");
        await ada.Edits("Water the plants", into: "Water the cactus");
        await Assertions.Expect(note).ToContainTextAsync("ada: Water the cactus");
        await ada.Deletes("Water the cactus");
        await Assertions.Expect(note).Not.ToContainTextAsync("cactus");
        await Assertions.Expect(bob.Page.Locator(".reminders")).Not.ToContainTextAsync("cactus");
        await Assertions.Expect(bob.Page.Locator(".rail [href=messages] .dot")).ToHaveTextAsync("2");

        await ada.Edits("Keep this", into: "Keep that");
        await Assertions.Expect(kept).ToContainTextAsync("Keep that");
        await stage.As(ada, (services, actor) => services.GetRequiredService<RoomService>().Remove(actor, den, Id(stage, "bob")));
        await Assertions.Expect(kept).Not.ToContainTextAsync("Told in the den");
        await ada.Posts("And this");
        await Saves(stage, bob, "And this", true);
        await Assertions.Expect(kept.GetByRole(AriaRole.Listitem)).ToContainTextAsync(["And this", "Keep that"]);
        await ada.Deletes("Keep that");
        await Assertions.Expect(kept.GetByRole(AriaRole.Listitem)).ToContainTextAsync(["And this"]);
        await bob.FindsThePageAccessible();
        await Saves(stage, bob, "And this", false);
        await Assertions.Expect(bob.Page.GetByText("And this")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task T25_whoever_comes_back_to_the_conversation_finds_it_as_it_is_by_now_and_hears_what_follows()
    {
        await using var stage = Stage.Opens();
        var (ada, bob) = (await stage.Enters("ada"), await stage.Enters("bob"));
        await ada.Registers();
        await bob.Registers();
        await ada.Posts("Said too early");
        await bob.Sees("Said too early");

        await bob.Page.Locator(".rail [href=saved]").ClickAsync();
        await Assertions.Expect(bob.Page.GetByRole(AriaRole.Heading, new() { Name = "Saved messages" })).ToBeVisibleAsync();
        await ada.Deletes("Said too early");
        await ada.Posts("Said while you were out");
        await bob.Page.Locator(".rail [href=messages]").ClickAsync();
        await bob.Sees("Said while you were out");
        await bob.DoesNotSee("Said too early");

        await ada.Posts("Said since");
        await bob.Sees("Said since");
        await ada.SeesState("Said since", "Read by bob");
        await ada.TypesUntil(bob, "ada is typing…");
        await bob.FindsThePageAccessible();
    }

    [Fact]
    public async Task Rooms_are_jumped_to_and_joined_from_a_page_beside_the_conversation()
    {
        await using var stage = Stage.Opens();
        var (ada, bob) = (await stage.Enters("ada"), await stage.Enters("bob"));
        await ada.Registers();
        await bob.Registers();
        await stage.As(ada, (services, actor) => services.GetRequiredService<RoomService>().Create(actor, new NewRoom("Garden", "", false, [])));
        await ada.Posts("See #Garden");
        await Saves(stage, bob, "See #Garden", true);
        await bob.GoesTo("/saved");

        await bob.Page.Keyboard.PressAsync("Control+k");
        await bob.Page.GetByRole(AriaRole.Combobox, new() { Name = "Jump to…" }).FillAsync("gen");
        await Assertions.Expect(bob.Page.GetByRole(AriaRole.Option, new() { Name = "General" })).ToBeVisibleAsync();
        await bob.FindsThePageAccessible();
        await bob.Page.Keyboard.PressAsync("Escape");
        await bob.Page.GetByRole(AriaRole.Link, new() { Name = "#Garden" }).ClickAsync();
        await bob.Answers("Join");
        await bob.IsIn("Garden");

        await bob.GoesTo($"/messages/{stage.Database.RoomNamed("Garden")}/files");
        await bob.Page.Keyboard.PressAsync("Control+k");
        await bob.Page.GetByRole(AriaRole.Combobox, new() { Name = "Jump to…" }).FillAsync("gen");
        await bob.Page.Keyboard.PressAsync("Enter");
        await bob.IsIn("General");
        await stage.EndsWell();
    }

    [Fact]
    public async Task Whoever_is_busy_is_reminded_when_that_is_over_and_sees_meanwhile_that_something_is_due()
    {
        var time = new RunningTime();
        await using var stage = Stage.Opens(time);
        var ada = await stage.Enters("ada", device: new() { ViewportSize = new() { Width = 390, Height = 844 }, HasTouch = true });
        await ada.Registers();
        await stage.As(ada, (services, actor) => services.GetRequiredService<ChatService>().Post(
            actor, new PostMessage(new RoomId(stage.Database.RoomNamed("General")), "Call the dentist", "dentist")));
        await stage.As(ada, (services, actor) =>
            services.GetRequiredService<LaterService>().Remind(actor, Message(stage, "Call the dentist"), time.GetUtcNow().AddHours(1)));
        await ada.GoesTo("/search");
        await ada.Page.Locator(".tabs [popovertarget]").ClickAsync();
        await ada.Page.Locator("#me-menu").GetByText("Busy").ClickAsync();
        await ada.Page.GetByLabel("Clear after").SelectOptionAsync("4 hours");
        await Assertions.Expect(ada.Page.Locator("#me-menu .until .hint")).ToContainTextAsync("until");
        await ada.FindsThePageAccessible();
        await ada.Page.Keyboard.PressAsync("Escape");

        time.Advance(TimeSpan.FromHours(1.1));
        await Assertions.Expect(ada.Page.Locator(".tabs [popovertarget] .dot")).ToHaveTextAsync("1");
        await Assertions.Expect(ada.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("Set status, reminders due: 1$") })).ToBeVisibleAsync();
        await Assertions.Expect(ada.Page.Locator(".nudge")).ToHaveCountAsync(0);

        time.Advance(TimeSpan.FromHours(3));
        await Assertions.Expect(ada.Page.Locator(".nudge")).ToContainTextAsync("Call the dentist");
        await ada.Chat.Button("Put away").ClickAsync();
        await ada.Page.Locator(".tabs [popovertarget]").ClickAsync();
        await Assertions.Expect(ada.Page.Locator("#me-menu [href=saved]")).ToContainTextAsync("reminders due: 1");
        await ada.FindsThePageAccessible();
    }

    [Fact]
    public async Task T25_a_history_that_stands_open_goes_with_its_message_and_a_refusal_is_said()
    {
        await using var stage = Stage.Opens(settings: [("Limits:MessagesPerSecond", "0.0001"), ("Limits:MessagesBurst", "5")]);
        var (ada, bob) = (await stage.Enters("ada"), await stage.Enters("bob"));
        await ada.Registers();
        await bob.Registers();
        await ada.Posts("The old words");
        await ada.Edits("The old words", into: "The new words");
        await bob.ChoosesFor("The new words", "Edit history");
        await Assertions.Expect(bob.Page.Locator(".history")).ToContainTextAsync("The old words");

        await ada.Deletes("The new words");
        await Assertions.Expect(bob.Page.GetByText("The old words")).ToHaveCountAsync(0);
        await bob.ClosesTheDialog();

        await ada.Posts("Keep this");
        await Saves(stage, bob, "Keep this", true);
        await bob.GoesTo("/saved");
        for (var number = 0; number < 4; number++) await Saves(stage, bob, "Keep this", true);
        await bob.Page.GetByRole(AriaRole.Button, new() { Name = "Remove the message by ada from saved" }).ClickAsync();
        await Assertions.Expect(bob.Page.Locator(".shelf [role=alert]")).ToContainTextAsync("Try again in");
        await bob.FindsThePageAccessible();
    }

    private static Task<Done> Saves(Stage stage, Person person, string text, bool isSaved) => stage.As(person, (services, actor) =>
        services.GetRequiredService<ChatService>().Save(actor, Message(stage, text), isSaved));

    private static MessageId Message(Stage stage, string text) =>
        new(stage.Database.Value<long>("SELECT MAX(Id) FROM messages WHERE Content = $p0", text));

    private static PersonId Id(Stage stage, string name) => new(stage.Database.Value<long>("SELECT Id FROM people WHERE UserName = $p0", name));
}
