extern alias Bench;
using Bench::LeetSocial.Bench.SuddenDeath;
using LeetSocial.Tests.Support;
using LeetSocial.Tests.Support.Cast;

namespace LeetSocial.Tests.Browser.Journeys;

/// <summary>A process of the published build dies between the commit of a message and the first word about it to anybody.</summary>
public sealed class SuddenDeathTests
{
    /// <summary>The bench has it happen hundreds of times.</summary>
    private const int Deaths = 6;

    [Fact]
    public async Task T38_T39_the_log_tells_the_others_and_the_author_who_sends_again_sends_it_once()
    {
        await using var stage = await Stage.OpensWith(2, await RedisServer.Running(), FatalMoment.BeforeTelling("Last words"));
        var (ada, bob) = (await stage.Enters("ada"), await stage.Enters("bob", at: 1));
        await ada.Registers();
        await bob.Registers();
        ada.ExpectsTheServerToGo();

        var words = Enumerable.Range(1, Deaths).Select(number => $"Last words {number:00}").ToArray();
        foreach (var (number, last) in words.Index())
        {
            await ada.Sends(last);
            await stage.Instances[0].HasDied();
            await bob.Sees(last);
            await SendsAgain(stage, ada, elsewhere: number % 2 == 0);
        }

        Assert.Equal(words, stage.Database.Messages(stage.Database.RoomNamed("General")).Select(message => message.Content));
        await bob.Reloads();
        await Task.WhenAll(ada.SeesAllThatIsStored(), bob.SeesAllThatIsStored());
        await stage.EndsWell();
    }

    /// <summary>On the instance that is left, or on the one that is started again; either way the next message finds her where she was.</summary>
    private static async Task SendsAgain(Stage stage, Person ada, bool elsewhere)
    {
        if (elsewhere)
        {
            ada.IsLedTo(1);
            await ada.ComesBack();
            await ada.HasNothingLeftToSend();
        }
        await stage.Instances[0].Start();
        if (elsewhere) ada.IsLedTo(0);
        await ada.ComesBack();
        await ada.HasNothingLeftToSend();
    }
}
