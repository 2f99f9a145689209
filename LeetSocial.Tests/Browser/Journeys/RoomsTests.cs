using LeetSocial.Tests.Support.Cast;
using Microsoft.Playwright;

namespace LeetSocial.Tests.Browser.Journeys;

/// <summary>Making rooms, finding them, filling them and leaving them.</summary>
public sealed class RoomsTests
{
    [Fact]
    public async Task A_new_room_appears_with_those_who_were_named_and_others_can_join_it()
    {
        await using var stage = Stage.Opens();
        var (ada, bob, eve) = (await stage.Enters("ada"), await stage.Enters("bob"), await stage.Enters("eve"));
        await ada.Registers();
        await bob.Registers();
        await eve.Registers();

        await ada.Chat.Button("New room").ClickAsync();
        await ada.Page.GetByLabel("Name", new() { Exact = true }).FillAsync("design-review");
        await ada.Page.GetByLabel("Topic", new() { Exact = true }).FillAsync("How it looks");
        await ada.Page.GetByLabel("Members", new() { Exact = true }).FillAsync("bob");
        await ada.Page.GetByRole(AriaRole.Option).First.ClickAsync();
        await ada.FindsThePageAccessible();
        await ada.Chat.Button("Create").ClickAsync();

        await Assertions.Expect(ada.Chat.Heading("design-review")).ToBeVisibleAsync();
        await Assertions.Expect(ada.Chat.Composer).ToBeFocusedAsync();
        await ada.Posts("Welcome");
        await bob.SeesUnread("design-review", 1);
        await bob.Opens("design-review");
        await bob.Sees("Welcome");

        await eve.Joins("design-review");
        await Assertions.Expect(eve.Chat.Composer).ToBeFocusedAsync();
        await eve.Sees("Welcome");
        await ada.SeesPresence(eve, "Online");
        await stage.EndsWell();
    }

    [Fact]
    public async Task A_direct_room_opens_between_two_people_and_is_the_same_for_both()
    {
        await using var stage = Stage.Opens();
        var (ada, bob) = (await stage.Enters("ada"), await stage.Enters("bob"));
        await ada.Registers();
        await bob.Registers();

        await bob.TurnsTo(ada);
        await bob.Posts("Psst");

        await ada.SeesUnread("bob", 1);
        await ada.Opens("bob");
        await ada.Sees("Psst");
        await ada.Posts("Yes?");
        await bob.Sees("Yes?");
        await ada.FindsThePageAccessible();
    }

    [Fact]
    public async Task A_room_that_is_not_mine_and_one_that_does_not_exist_look_alike()
    {
        await using var stage = Stage.Opens();
        var (ada, bob) = (await stage.Enters("ada"), await stage.Enters("bob"));
        await ada.Registers();
        await bob.Registers();
        await ada.Chat.Button("New room").ClickAsync();
        await ada.Page.GetByLabel("Name", new() { Exact = true }).FillAsync("secret");
        await ada.Page.GetByLabel("Private", new() { Exact = true }).CheckAsync();
        await ada.Chat.Button("Create").ClickAsync();
        await Assertions.Expect(ada.Chat.Heading("secret")).ToBeVisibleAsync();

        var mine = await bob.Page.Context.APIRequest.GetAsync($"/messages/{stage.Database.RoomNamed("secret")}");
        var none = await bob.Page.Context.APIRequest.GetAsync("/messages/999999");

        Assert.Equal(404, mine.Status);
        Assert.Equal(404, none.Status);
        Assert.DoesNotContain("secret", await mine.TextAsync(), StringComparison.Ordinal);
        await ada.FindsThePageAccessible();
    }
}
