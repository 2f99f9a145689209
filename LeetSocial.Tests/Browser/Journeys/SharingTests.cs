using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.People;
using LeetSocial.Tests.Support.Cast;
using LeetSocial.Web.Features.Rooms;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace LeetSocial.Tests.Browser.Journeys;

/// <summary>A message is handed on, by its link or as it is.</summary>
public sealed class SharingTests
{
    [Fact]
    public async Task T24_a_copied_link_leads_members_to_the_message_among_its_neighbours_and_others_nowhere()
    {
        await using var stage = Stage.Opens(settings: [("Limits:MessagesPerSecond", "0")]);
        var (ada, bob, eve) = (await stage.Enters("ada"), await stage.Enters("bob"), await stage.Enters("eve"));
        foreach (var person in (Person[])[ada, bob, eve]) await person.Registers();
        await ada.MakesAPrivateRoom("Secret");
        await ada.Adds(bob);
        await ada.Posts("Where it is hidden");
        var link = await ada.CopiesTheLinkOf("Where it is hidden");
        Assert.Equal(new Uri(ada.Page.Url).Authority, link.Authority);
        await stage.FillsTheRoom(ada, messages: 120, "Secret");

        await bob.Visits(link.AbsolutePath);
        await bob.HasInSight("Where it is hidden");
        await bob.Sees("Line 1");
        await bob.DoesNotSee("Line 120");

        var (secret, absent) = (link.AbsolutePath, $"/messages/999999/{link.Segments[^1]}");
        var pages = await Task.WhenAll(from path in (string[])[secret, absent] select PageAt(eve, path));
        Assert.Equal((404, pages[1].Words), (pages[0].Status, pages[0].Words));
        Assert.Equal(404, pages[1].Status);
        Assert.DoesNotContain("Secret", pages[0].Words, StringComparison.Ordinal);
        await bob.FindsThePageAccessible();
    }

    [Fact]
    public async Task What_is_passed_on_with_a_comment_names_its_author_and_a_refusal_keeps_the_comment()
    {
        await using var stage = Stage.Opens();
        var (ada, bob) = (await stage.Enters("ada"), await stage.Enters("bob"));
        await ada.Registers();
        await bob.Registers();
        await ada.Posts("The printer is fixed");
        await ada.MakesARoom("Garden");
        await bob.Joins("Garden");
        await bob.Posts("Just now");
        await bob.Opens("General");

        await bob.ForwardsWith("The printer is fixed", "Good news, gardeners");
        await bob.Page.Keyboard.PressAsync("Escape");
        await bob.FindsThePageAccessible();
        await Does(stage, ada, (rooms, actor, garden) => rooms.Set(actor, garden, new RoomSettings { SlowModeSeconds = 600 }));
        await IsRefused(bob, "Try again in");
        await Does(stage, ada, (rooms, actor, garden) => rooms.Archive(actor, garden));
        await IsRefused(bob, "This room is archived");
        await Does(stage, ada, (rooms, actor, garden) => rooms.Unarchive(actor, garden));
        await Does(stage, bob, (rooms, actor, garden) => rooms.Leave(actor, garden));
        await IsRefused(bob, "You are not in this room any more.");
        await Does(stage, ada, (rooms, actor, garden) => rooms.Set(actor, garden, new RoomSettings { SlowModeSeconds = 0 }));
        await Does(stage, bob, (rooms, actor, garden) => rooms.Join(actor, garden));
        await bob.Answers("Forward to Garden");
        await Assertions.Expect(bob.Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await bob.IsTold("Forwarded to Garden");

        await ada.Sees("Good news, gardeners");
        await ada.SeesForwarded("The printer is fixed", from: "ada");
        await bob.Opens("Garden");
        await bob.SeesForwarded("The printer is fixed", from: "ada");
        Assert.Equal(1, stage.Database.Value<long>("SELECT COUNT(*) FROM messages WHERE Content = 'Good news, gardeners'"));
        await stage.EndsWell();
    }

    private static async Task IsRefused(Person who, string because)
    {
        await who.Answers("Forward to Garden");
        await Assertions.Expect(who.Page.GetByRole(AriaRole.Alert).Filter(new() { HasText = because })).ToBeVisibleAsync();
        await Assertions.Expect(who.Page.GetByLabel("Comment (optional)")).ToHaveValueAsync("Good news, gardeners");
    }

    private static Task<RoomId> Does(Stage stage, Person who, Func<RoomService, Actor, RoomId, Task<Outcome<RoomId>>> act) =>
        stage.As(who, (services, actor) => act(services.GetRequiredService<RoomService>(), actor, new RoomId(stage.Database.RoomNamed("Garden"))));

    private static async Task<(int Status, string Words)> PageAt(Person who, string path)
    {
        var answer = await who.Page.Context.APIRequest.GetAsync(path);
        var page = await new AngleSharp.Html.Parser.HtmlParser().ParseDocumentAsync(await answer.TextAsync(), TestContext.Current.CancellationToken);
        foreach (var script in page.QuerySelectorAll("script, style")) script.Remove();
        return (answer.Status, string.Join(' ', page.Body!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
    }
}
