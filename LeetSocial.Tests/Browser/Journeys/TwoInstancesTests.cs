using LeetSocial.Tests.Support;
using LeetSocial.Tests.Support.Cast;
using Microsoft.Playwright;

namespace LeetSocial.Tests.Browser.Journeys;

/// <summary>Three people in three browsers on two processes of the published build, which share database, keys and a real Redis.</summary>
public sealed class TwoInstancesTests
{
    [Fact]
    public async Task Three_people_talk_over_two_instances_through_a_cut_and_a_kill()
    {
        await using var stage = await Stage.OpensWith(instances: 2, await RedisServer.Running());
        var (ada, bob, eve) = (await stage.Enters("ada"), await stage.Enters("bob"), await stage.Enters("eve", at: 1));
        await ada.Registers();
        await bob.Registers();
        await eve.Registers();

        await ada.Posts("Good morning");
        await eve.Sees("Good morning");
        await bob.Sees("Good morning");
        await ada.SeesPresence(eve, "Online");
        await ada.SeesState("Good morning", "Read by bob, eve");

        await eve.Types("I am wri");
        await ada.SeesTyping("eve is typing…");
        await eve.Posts("Morning from the other instance");
        await ada.Sees("Morning from the other instance");
        await ada.SeesTyping("");

        await TwoOfThemTalkAlone(ada, eve, bob);
        await TheNetworkIsCut(ada, bob);
        await AnInstanceIsKilled(stage, ada, bob, eve);

        await Task.WhenAll(ada.SeesAllThatIsStored(), bob.SeesAllThatIsStored(), eve.SeesAllThatIsStored());
        await ada.SeesState("The other instance is gone", "Read by bob, eve");
        await stage.EndsWell();
    }

    private static async Task TwoOfThemTalkAlone(Person ada, Person eve, Person bob)
    {
        await ada.TurnsTo(eve);
        await ada.Posts("Between us");
        await eve.SeesUnread("ada", 1);
        await eve.Opens("ada");
        await eve.Sees("Between us");
        await eve.Posts("Nobody else hears it");
        await ada.Sees("Nobody else hears it");
        await ada.SeesState("Between us", "Read by eve");

        await bob.Posts("In General meanwhile");
        await Task.WhenAll(ada.SeesUnread("General", 1), eve.SeesUnread("General", 1));
        await Task.WhenAll(ada.SeesAllThatIsStored(), eve.SeesAllThatIsStored());
        await Task.WhenAll(ada.Opens("General"), eve.Opens("General"));
        await Task.WhenAll(ada.SeesUnread("General", 0), eve.SeesUnread("General", 0));
        await bob.SeesState("In General meanwhile", "Read by ada, eve");
        await Assertions.Expect(bob.Chat.Rooms.GetByRole(AriaRole.Link)).ToHaveCountAsync(1);
    }

    private static async Task TheNetworkIsCut(Person ada, Person bob)
    {
        await bob.LosesTheNetwork();
        await ada.Posts("Bob cannot hear this yet");
        await bob.Sends("Written without a network");
        await bob.GetsTheNetworkBack();
        await bob.ComesBack();
        await bob.Sees("Bob cannot hear this yet");
        await ada.Sees("Written without a network");
    }

    private static async Task AnInstanceIsKilled(Stage stage, Person ada, Person bob, Person eve)
    {
        eve.ExpectsTheServerToGo();
        stage.Instances[1].Kill();
        await ada.Posts("The other instance is gone");
        await bob.Sees("The other instance is gone");
        await eve.Sends("Is anybody there?");
        await stage.Instances[1].Start();
        await eve.ComesBack();
        await eve.Sees("The other instance is gone");
        await ada.Sees("Is anybody there?");
    }
}
