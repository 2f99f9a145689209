using System.Text.RegularExpressions;
using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.People;
using LeetSocial.Tests.Support;
using LeetSocial.Tests.Support.Cast;
using LeetSocial.Web.Features.Rooms;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace LeetSocial.Tests.Browser.Journeys;

/// <summary>Where one may write seldom, or not at all, as the composer tells it.</summary>
public sealed class SlowModeTests
{
    [Fact]
    public async Task It_is_announced_and_counted_down_and_what_comes_too_soon_goes_out_when_its_time_has_come()
    {
        var time = new RunningTime();
        await using var stage = Stage.Opens(time);
        var (ada, bob) = await Meet(stage);
        await bob.Page.Clock.InstallAsync();
        await Set(stage, ada, new RoomSettings { SlowModeSeconds = 600 });
        await Assertions.Expect(Line(bob)).ToContainTextAsync("Slow mode: one message per 10 min");
        await Assertions.Expect(Line(ada)).ToBeHiddenAsync();
        await Assertions.Expect(Clock(bob)).ToBeEmptyAsync();

        await bob.Posts("First");
        await Assertions.Expect(Clock(bob)).ToHaveTextAsync(new Regex(@"^next in (10 min|9 min \d+ s)$"));
        await bob.Sends("Second");
        await bob.IsTold("Slow mode: your message is kept");
        await bob.HasInTheComposer("");
        await bob.FindsThePageAccessible();
        await ada.Posts("I do not wait");
        await ada.Posts("And again");
        await ada.DoesNotSee("Second");

        await ItsTimeComes(time, bob);
        await ada.Sees("Second");
        await bob.Reloads();
        await Assertions.Expect(Clock(bob)).ToHaveTextAsync(new Regex(@"^next in (10 min|9 min \d+ s)$"));
        await ItsTimeComes(time, bob);
        await Assertions.Expect(Clock(bob)).ToBeEmptyAsync();
        await Set(stage, ada, new RoomSettings { SlowModeSeconds = 0 });
        await Assertions.Expect(Line(bob)).ToBeHiddenAsync();
        await stage.EndsWell();
    }

    [Fact]
    public async Task In_an_archived_room_a_sentence_stands_where_one_wrote_and_the_draft_is_there_again_afterwards()
    {
        await using var stage = Stage.Opens();
        var (ada, bob) = await Meet(stage);
        await bob.Types("Half a thou");

        await Ask(stage, ada, (rooms, actor, room) => rooms.Archive(actor, room));
        await bob.IsTold("This room is archived: it can be read, but nothing can be changed in it.");
        await Assertions.Expect(bob.Chat.Composer).ToBeHiddenAsync();
        await Assertions.Expect(bob.Chat.SendButton).ToBeHiddenAsync();
        await bob.FindsThePageAccessible();

        await Ask(stage, ada, (rooms, actor, room) => rooms.Unarchive(actor, room));
        await Assertions.Expect(bob.Chat.Composer).ToBeVisibleAsync();
        await bob.HasInTheComposer("Half a thou");
        await stage.EndsWell();
    }

    private static async Task<(Person Ada, Person Bob)> Meet(Stage stage)
    {
        var (ada, bob) = (await stage.Enters("ada"), await stage.Enters("bob"));
        await ada.Registers();
        await bob.Registers();
        await ada.MakesARoom("lab");
        await bob.Joins("lab");
        return (ada, bob);
    }

    /// <summary>For the server and for his page. To the connection such a leap is a silence: it is made anew.</summary>
    private static async Task ItsTimeComes(RunningTime time, Person bob)
    {
        bob.ExpectsTheServerToGo();
        time.Advance(TimeSpan.FromMinutes(11));
        await bob.Page.Clock.FastForwardAsync("11:00");
    }

    private static Task Set(Stage stage, Person who, RoomSettings settings) => Ask(stage, who, (rooms, actor, room) => rooms.Set(actor, room, settings));

    private static Task Ask(Stage stage, Person who, Func<RoomService, Actor, RoomId, Task<Outcome<RoomId>>> act) =>
        stage.As(who, (services, actor) => act(services.GetRequiredService<RoomService>(), actor, new RoomId(stage.Database.RoomNamed("lab"))));

    private static ILocator Line(Person who) => who.Page.Locator(".compose .slow");

    private static ILocator Clock(Person who) => who.Page.GetByRole(AriaRole.Timer);
}
