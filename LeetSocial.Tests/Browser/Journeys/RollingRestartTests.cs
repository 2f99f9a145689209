using LeetSocial.Tests.Support;
using LeetSocial.Tests.Support.Cast;
using Microsoft.Playwright;

namespace LeetSocial.Tests.Browser.Journeys;

/// <summary>An upgrade: two instances behind a proxy are stopped and started again, one after the other.</summary>
public sealed class RollingRestartTests
{
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
            await ada.Writes($"While instance {number} goes");
            var stopping = instance.Stop();
            await SendsWhatIsWritten(ada, $"While instance {number} goes");
            await stopping;
            await Task.WhenAll(ada.ComesBack(), bob.ComesBack());
            await bob.Sees($"While instance {number} goes");
            await instance.Start();
        }

        await Assertions.Expect(bob.Chat.Composer).ToHaveValueAsync("Half a thought");
        await Task.WhenAll(ada.HasNothingLeftToSend(), bob.HasNothingLeftToSend());
        await Task.WhenAll(ada.SeesAllThatIsStored(), bob.SeesAllThatIsStored());
        await stage.EndsWell();
    }

    /// <summary>Her page may load itself anew just now: then what is written comes into the composer again a moment after that stands there.</summary>
    private static Task SendsWhatIsWritten(Person who, string words) => Eventually.Is(
        async () =>
        {
            try
            {
                if (await who.Chat.Composer.InputValueAsync() == words) await who.Presses("Enter");
                return await who.Chat.Article(words).CountAsync() > 0;
            }
            catch (PlaywrightException gone) when (gone.Message.Contains("context was destroyed", StringComparison.Ordinal))
            {
                return false;
            }
        },
        $"{who.Name} has sent: {words}");
}
