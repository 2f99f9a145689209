using LeetSocial.Tests.Support;
using LeetSocial.Tests.Support.Cast;

namespace LeetSocial.Tests.Browser.Journeys;

/// <summary>Two instances whose clocks are two hours apart.</summary>
public sealed class WrongClockTests
{
    [Fact]
    public async Task T46_a_clock_that_is_off_mixes_up_nothing_and_signs_nobody_out()
    {
        await using var stage = Stage.OpensBeside(await RedisServer.Running(), Off(TimeSpan.FromHours(1)), Off(TimeSpan.FromHours(-1)));
        var (ada, bob) = (await stage.Enters("ada"), await stage.Enters("bob", at: 1));
        await ada.Registers();
        await bob.Registers();
        await TalkInTurns(ada, bob, "first");

        // The tickets that one clock has dated are shown at the other, by pages that open themselves anew.
        ada.IsLedTo(1);
        bob.IsLedTo(0);
        await Task.WhenAll(ada.ComesBackToANewPage(), bob.ComesBackToANewPage());
        await TalkInTurns(bob, ada, "second");

        await Task.WhenAll(ada.SeesAllThatIsStored(), bob.SeesAllThatIsStored());
        Assert.Equal(
            ["first 1", "first 2", "first 3", "first 4", "second 1", "second 2", "second 3", "second 4"],
            stage.Database.Messages(stage.Database.RoomNamed("General")).Select(message => message.Content));
        await stage.EndsWell();
    }

    private static async Task TalkInTurns(Person one, Person other, string round)
    {
        for (var number = 1; number <= 4; number++)
        {
            var (speaker, listener) = number % 2 == 1 ? (one, other) : (other, one);
            await speaker.Posts($"{round} {number}");
            await listener.Sees($"{round} {number}");
        }
    }

    private static RunningTime Off(TimeSpan by)
    {
        var clock = new RunningTime();
        clock.Advance(by);
        return clock;
    }
}
