using LeetSocial.Tests.Support;
using LeetSocial.Tests.Support.Cast;
using Microsoft.Playwright;

namespace LeetSocial.Tests.Browser.Journeys;

/// <summary>A browser without a network: what it missed comes, what it wrote is sent once, and the reader stands where they stood.</summary>
public sealed class OfflineTests
{
    private const string NotNow = "Not connected. Try again in a moment.";

    [Fact]
    public async Task T47_offline_for_a_moment_the_gap_is_filled_in_the_page_that_stands()
    {
        await using var stage = Stage.Opens();
        var (ada, bob) = (await stage.Enters("ada"), await stage.Enters("bob"));
        await ada.Registers();
        await bob.Registers();
        await bob.Page.EvaluateAsync("() => { window.isStillTheSamePage = true; }");

        // The browser knows at once; the connection, here still whole, would not for seconds.
        bob.ExpectsTheServerToGo();
        await bob.Device.Context.SetOfflineAsync(true);
        await Assertions.Expect(bob.Page.GetByText("You are offline.")).ToBeVisibleAsync();
        await bob.Chat.Button("New room").ClickAsync();
        await bob.IsTold(NotNow);
        await bob.Device.Context.SetOfflineAsync(false);
        await Assertions.Expect(bob.Chat.ReconnectNotice).ToBeHiddenAsync();
        await Assertions.Expect(bob.Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await bob.LosesTheNetwork();
        await ada.Posts("Missed one");
        await ada.Posts("Missed two");
        await bob.Sends("Sent into the dark");
        await bob.Writes("Half a thought");
        await Assertions.Expect(bob.Chat.ReconnectNotice).ToBeVisibleAsync();
        await bob.GetsTheNetworkBack();

        await bob.Sees("Missed one", "Missed two");
        await ada.Sees("Sent into the dark");
        await bob.HasNothingLeftToSend();
        await Assertions.Expect(bob.Chat.Composer).ToHaveValueAsync("Half a thought");
        Assert.True(await bob.Page.EvaluateAsync<bool>("() => window.isStillTheSamePage === true"));
        await EndsAlike(stage, ada, bob);
    }

    [Fact]
    public async Task T47_what_is_pressed_while_offline_is_refused_and_a_room_that_is_chosen_is_opened_as_soon_as_there_is_a_network()
    {
        await using var stage = Stage.Opens();
        var ada = await stage.Enters("ada");
        await ada.Registers();
        await ada.MakesARoom("Lab");
        await ada.Opens("General");
        await ada.Posts("Said before");

        await ada.IsCutOff();
        await ada.ChoosesFor("Said before", "Save for later");
        await ada.IsTold(NotNow);
        await ada.Page.Locator(".rail .me").ClickAsync();
        await ada.Page.GetByLabel("Busy", new() { Exact = true }).ClickAsync();
        await ada.IsTold(NotNow);
        await ada.Chat.RoomLink("Lab").ClickAsync();
        await ada.IsTold("It opens as soon as you are back.");
        await ada.GetsTheNetworkBack();

        await ada.IsIn("Lab");
        await ada.ComesBack();
        await ada.Posts("Said in the lab");
        Assert.Equal("Lab", stage.Database.Value<string>("SELECT Name FROM rooms JOIN messages ON RoomId = rooms.Id WHERE Content = 'Said in the lab'"));
        await Assertions.Expect(ada.Page.Locator("#me-menu input[value=Online]")).ToBeCheckedAsync();
        Assert.Equal(0, stage.Database.Value<long>("SELECT COUNT(*) FROM saved_messages"));
        await MakesWhatWasNamedOffline(ada, "Den");
        await EndsAlike(stage, ada, ada);
    }

    private static async Task MakesWhatWasNamedOffline(Person ada, string room)
    {
        await ada.Chat.Button("New room").ClickAsync();
        var name = ada.Page.GetByLabel("Name", new() { Exact = true });
        await name.FillAsync("Before");
        await ada.IsCutOff();
        await name.FillAsync(room);
        await ada.Chat.Button("Create").ClickAsync();
        await ada.IsTold(NotNow);
        await ada.GetsTheNetworkBack();
        await ada.ComesBack();
        await ada.Chat.Button("Create").ClickAsync();
        await Assertions.Expect(ada.Chat.Heading(room)).ToBeVisibleAsync();
    }

    [Fact]
    public async Task T47_offline_until_the_circuit_is_gone_the_page_comes_back_to_its_place_with_the_draft()
    {
        await using var stage = await Stage.OpensWith(1, null, ("Limits:MessagesPerSecond", "0"));
        var (ada, bob) = (await stage.Enters("ada"), await stage.Enters("bob"));
        await ada.Registers();
        await bob.Registers();
        for (var number = 1; number <= 40; number++) await ada.Sends($"Long ago {number:00}");
        await bob.Sees("Long ago 40");
        await ada.SeesState("Long ago 40", "Read by bob");
        await bob.ScrollsUpTo("Long ago 15");
        var place = await bob.PlaceOf("Long ago 15");

        await bob.LosesTheNetwork();
        ada.ExpectsTheServerToGo();
        stage.Instances[0].Kill();
        await stage.Instances[0].Start();
        await ada.ComesBackToANewPage();
        await ada.Posts("Said meanwhile");
        await bob.Writes("Half a thought");
        await bob.GetsTheNetworkBack();

        await bob.ComesBackToANewPage();
        await Eventually.Is(async () => Math.Abs(await bob.PlaceOf("Long ago 15") - place) <= 2, "Bob reads where he read");
        await Assertions.Expect(bob.Chat.Composer).ToHaveValueAsync("Half a thought");
        await bob.SeesUnread("General", 1);
        await EndsAlike(stage, ada, bob);
    }

    [Fact]
    public async Task T47_what_was_sent_while_the_circuit_died_is_sent_once_by_the_page_that_comes_back()
    {
        await using var stage = await Stage.OpensWith(1);
        var (ada, bob) = (await stage.Enters("ada"), await stage.Enters("bob"));
        await ada.Registers();
        await bob.Registers();

        await bob.LosesTheNetwork();
        ada.ExpectsTheServerToGo();
        stage.Instances[0].Kill();
        await bob.Sends("First into the dark");
        await bob.Sends("Second into the dark");
        await stage.Instances[0].Start();
        await ada.ComesBackToANewPage();
        await bob.GetsTheNetworkBack();

        await bob.ComesBackToANewPage();
        await bob.HasNothingLeftToSend();
        await ada.Sees("First into the dark", "Second into the dark");
        await EndsAlike(stage, ada, bob);
    }

    private static async Task EndsAlike(Stage stage, Person ada, Person bob)
    {
        await Task.WhenAll(ada.SeesAllThatIsStored(), bob.SeesAllThatIsStored());
        await stage.EndsWell();
    }
}
