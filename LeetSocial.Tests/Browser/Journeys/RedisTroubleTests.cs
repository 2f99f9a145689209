using LeetSocial.Tests.Support;
using LeetSocial.Tests.Support.Cast;

namespace LeetSocial.Tests.Browser.Journeys;

/// <summary>Two people on two processes of the published build talk on, whatever becomes of their Redis.</summary>
public sealed class RedisTroubleTests
{
    [Fact]
    public async Task T41_a_conversation_goes_on_while_Redis_is_absent_comes_dies_and_freezes()
    {
        var redis = new RedisServer();
        await using var stage = await Stage.OpensWith(instances: 2, redis);
        var (ada, bob) = (await stage.Enters("ada"), await stage.Enters("bob", at: 1));
        await ada.Registers();
        await bob.Registers();

        await Talk(ada, bob, "before it came");
        await redis.Start();
        await Talk(ada, bob, "as it came");
        redis.Kill();
        await Talk(ada, bob, "when it was killed");
        await redis.Start();
        await Talk(ada, bob, "as it was back");
        redis.Freeze();
        await Talk(ada, bob, "while it was frozen");
        redis.Thaw();
        await Talk(ada, bob, "as it thawed");

        await Task.WhenAll(ada.SeesAllThatIsStored(), bob.SeesAllThatIsStored());
        Assert.Equal(36, stage.Database.Messages(stage.Database.RoomNamed("General")).Count);
        await stage.EndsWell();
    }

    /// <summary>Both at once, each with three messages that nobody waits for.</summary>
    private static async Task Talk(Person ada, Person bob, string when)
    {
        await Task.WhenAll(Sends(ada, when), Sends(bob, when));
        await Task.WhenAll(ada.Sees(Words(bob, when)), bob.Sees(Words(ada, when)));
    }

    private static async Task Sends(Person person, string when)
    {
        foreach (var words in Words(person, when)) await person.Sends(words);
    }

    private static string[] Words(Person person, string when) => [.. Enumerable.Range(1, 3).Select(number => $"{person.Name} {number} {when}")];
}
