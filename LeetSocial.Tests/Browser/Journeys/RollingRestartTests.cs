using System.Diagnostics;
using LeetSocial.Tests.Support;
using LeetSocial.Tests.Support.Cast;
using Microsoft.Playwright;

namespace LeetSocial.Tests.Browser.Journeys;

/// <summary>An upgrade: two instances behind a proxy are stopped and started again, one after the other.</summary>
public sealed class RollingRestartTests
{
    /// <summary>Two seconds are promised, and measured by the bench (reconnect); this only tells a slow return from one that waits for something.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task T48_a_rolling_restart_signs_nobody_out_and_loses_nothing()
    {
        await using var stage = await Stage.OpensWith(instances: 2, await RedisServer.Running());
        var (ada, bob) = (await stage.Enters("ada"), await stage.Enters("bob", at: 1));
        ada.IsBehindAProxyTo(1);
        bob.IsBehindAProxyTo(0);
        await ada.Registers();
        await bob.Registers();
        await bob.Writes("Half a thought");

        foreach (var (number, instance) in stage.Instances.Index())
        {
            ada.ExpectsTheServerToGo();
            bob.ExpectsTheServerToGo();
            var stopping = instance.Stop();
            await ada.Sends($"While instance {number} goes");
            await stopping;
            var since = Stopwatch.GetTimestamp();
            await Task.WhenAll(ada.ComesBack(), bob.ComesBack());
            Assert.InRange(Stopwatch.GetElapsedTime(since), TimeSpan.Zero, Soon);
            await bob.Sees($"While instance {number} goes");
            await instance.Start();
        }

        await Assertions.Expect(bob.Chat.Composer).ToHaveValueAsync("Half a thought");
        await Task.WhenAll(ada.HasNothingLeftToSend(), bob.HasNothingLeftToSend());
        await Task.WhenAll(ada.SeesAllThatIsStored(), bob.SeesAllThatIsStored());
        await stage.EndsWell();
    }
}
