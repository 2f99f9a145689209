using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.People;
using LeetSocial.Tests.Support;
using LeetSocial.Tests.Support.Cast;
using LeetSocial.Web.Features.People;
using Microsoft.Extensions.DependencyInjection;

namespace LeetSocial.Tests.Browser.Journeys;

/// <summary>Who is there, as another person sees it beside the room.</summary>
public sealed class PresenceTests
{
    private static readonly TimeSpan FiveMinutes = TimeSpan.FromMinutes(5.5);

    [Fact]
    public async Task Of_two_tabs_one_closed_leaves_one_online()
    {
        await using var stage = Stage.Opens();
        var (ada, bob, eve) = (await stage.Enters("ada"), await stage.Enters("bob"), await stage.Enters("eve"));
        await ada.Registers();
        await bob.Registers();
        await eve.Registers();
        var tab = await bob.InAnotherTab();

        await tab.ClosesTheTab();
        await eve.ClosesTheTab();

        // Who closed the only tab is offline after a grace; by then the other would be, too.
        await ada.SeesPresence(eve, "Offline");
        await ada.SeesPresence(bob, "Online");
        await ada.FindsThePageAccessible();
    }

    [Fact]
    public async Task Whoever_was_on_a_killed_instance_is_offline_within_a_minute_as_seen_on_the_other()
    {
        await using var stage = await Stage.OpensWith(instances: 2, await RedisServer.Running());
        var (ada, bob) = (await stage.Enters("ada"), await stage.Enters("bob", at: 1));
        await ada.Registers();
        await bob.Registers();
        await ada.SeesPresence(bob, "Online");

        bob.ExpectsTheServerToGo();
        stage.Instances[1].Kill();

        await ada.SeesPresence(bob, "Offline", withinSeconds: 60);
        await ada.FindsThePageAccessible();
    }

    [Fact]
    public async Task Hidden_for_five_minutes_is_away_and_busy_stays_busy()
    {
        var time = new RunningTime();
        await using var stage = Stage.Opens(time);
        var (ada, bob, eve) = (await stage.Enters("ada"), await stage.Enters("bob"), await stage.Enters("eve"));
        await ada.Registers();
        await bob.Registers();
        await eve.Registers();
        await IsBusy(stage, ada, eve);

        await HidesAndSaysSo(bob, ada);
        await HidesAndSaysSo(eve, ada);
        time.Advance(FiveMinutes);

        await ada.SeesPresence(bob, "Away");
        await ada.SeesPresence(eve, "Busy");
        await bob.ShowsTheTab();
        await ada.SeesPresence(bob, "Online");
        await ada.FindsThePageAccessible();
    }

    [Fact]
    public async Task Idle_for_five_minutes_is_away_until_the_next_move_and_busy_stays_busy()
    {
        await using var stage = Stage.Opens();
        var (ada, bob, eve) = (await stage.Enters("ada"), await stage.Enters("bob"), await stage.Enters("eve"));
        await bob.Page.Clock.InstallAsync();
        await eve.Page.Clock.InstallAsync();
        await ada.Registers();
        await bob.Registers();
        await eve.Registers();
        await IsBusy(stage, ada, eve);
        await ada.SeesPresence(bob, "Online");

        // Their timers fire as they do when a laptop wakes up: the connection may be taken for dead, and is made anew.
        bob.ExpectsTheServerToGo();
        eve.ExpectsTheServerToGo();
        await eve.Page.Clock.FastForwardAsync((long)FiveMinutes.TotalMilliseconds);
        await bob.Page.Clock.FastForwardAsync((long)FiveMinutes.TotalMilliseconds);

        await ada.SeesPresence(bob, "Away");
        await ada.SeesPresence(eve, "Busy");
        await bob.Page.Mouse.MoveAsync(300, 300);
        await ada.SeesPresence(bob, "Online");
        await ada.FindsThePageAccessible();
    }

    private static async Task IsBusy(Stage stage, Person ada, Person eve)
    {
        await stage.As(eve, (services, actor) =>
            services.GetRequiredService<PresenceService>().Choose(actor, new ChosenPresence(PresenceChoice.Busy, null), "", ""));
        await ada.SeesPresence(eve, "Busy");
    }

    /// <summary>What a tab says comes in order: when the words are there, the server knows that the tab is hidden.</summary>
    private static async Task HidesAndSaysSo(Person person, Person witness)
    {
        await person.HidesTheTab();
        await person.Sends($"{person.Name} looks elsewhere");
        await witness.Sees($"{person.Name} looks elsewhere");
    }
}
