using LeetSocial.Tests.Support;
using LeetSocial.Tests.Support.Cast;
using LeetSocial.Web.Features.Accounts.Sessions;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace LeetSocial.Tests.Browser.Journeys;

/// <summary>A tab that stood still: what it missed comes, what was being written is kept, what was sent is sent once.</summary>
public sealed class SleepTests
{
    [Fact]
    public async Task T47_a_tab_that_was_frozen_for_a_moment_goes_on_where_it_was()
    {
        await using var stage = Stage.Opens();
        var (ada, bob) = await Both(stage);
        await bob.Writes("Half a thought");

        await bob.TabIsFrozen();
        await ada.Posts("Missed one");
        await ada.Posts("Missed two");
        await bob.TabIsThawed();

        await bob.Sees("Missed one", "Missed two");
        await EndsAlike(stage, ada, bob);
    }

    [Fact]
    public async Task T47_a_laptop_that_slept_until_the_server_gave_it_up_comes_back_to_its_place()
    {
        await using var stage = Stage.OpensOver(services => services.Configure<CircuitOptions>(
            circuits => circuits.DisconnectedCircuitRetentionPeriod = TimeSpan.FromSeconds(1)));
        var (ada, bob) = await Both(stage);
        await bob.Writes("Half a thought");
        var before = stage.Host.Get<OpenCircuits>().All().Length;

        await bob.LaptopFallsAsleep();
        await ada.Posts("Missed");
        await Eventually.Is(() => stage.Host.Get<OpenCircuits>().All().Length < before, "the server has given the tab up");
        await bob.LaptopWakesUp();

        await bob.ComesBack();
        await bob.Sees("Missed");
        await EndsAlike(stage, ada, bob);
    }

    [Fact]
    public async Task T47_a_laptop_that_slept_while_the_server_was_replaced_sends_once_what_it_kept()
    {
        await using var stage = await Stage.OpensWith(1);
        var (ada, bob) = await Both(stage);
        await bob.LosesTheNetwork();
        await bob.Sends("Sent with the lid half closed");
        await bob.Writes("Half a thought");

        await bob.LaptopFallsAsleep();
        ada.ExpectsTheServerToGo();
        stage.Instances[0].Kill();
        await stage.Instances[0].Start();
        await ada.ComesBackToANewPage();
        await ada.Posts("Said in the night");
        await bob.LaptopWakesUp();

        await bob.ComesBackToANewPage();
        await bob.Sees("Said in the night");
        await bob.HasNothingLeftToSend();
        await ada.Sees("Sent with the lid half closed");
        await EndsAlike(stage, ada, bob);
    }

    private static async Task<(Person Ada, Person Bob)> Both(Stage stage)
    {
        var (ada, bob) = (await stage.Enters("ada"), await stage.Enters("bob"));
        await ada.Registers();
        await bob.Registers();
        return (ada, bob);
    }

    private static async Task EndsAlike(Stage stage, Person ada, Person bob)
    {
        await Assertions.Expect(bob.Chat.Composer).ToHaveValueAsync("Half a thought");
        await Task.WhenAll(ada.SeesAllThatIsStored(), bob.SeesAllThatIsStored());
        await stage.EndsWell();
    }
}
