using System.Diagnostics;
using System.Globalization;
using LeetSocial.Bench.Browser;
using LeetSocial.Bench.Circuits;
using LeetSocial.Bench.Measuring;
using LeetSocial.Bench.Reports;
using LeetSocial.Bench.Servers;

namespace LeetSocial.Bench.Trust;

/// <summary>Somebody in Chromium, behind a proxy to two instances, which are replaced one after the other.</summary>
internal sealed class RollingRestartTrial : ITrial
{
    private const string Draft = "Half a thought";
    private const int Sayings = 25;
    private const int PerSecond = 10;
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(2);
    private readonly List<double> _ends = [];

    public IReadOnlyList<string> Threats => ["T48"];

    public async Task<IReadOnlyList<Finding>> Run(Grounds grounds)
    {
        var times = grounds.Times(20);
        using var data = grounds.Data();
        await using var redis = await RedisServer.Start();
        var settings = Grounds.Settings(data).Append(redis.Setting).ToList();
        var (serving, other) = (await Instance.Start(grounds.Build, settings), await Instance.Start(grounds.Build, settings));
        await using var proxy = new Cable(serving.Address);
        await using var chromium = await Chromium.Launch();
        var tab = new ChatTab(await chromium.Tab(grounds.People[1], proxy.Address));
        await tab.Open(grounds.Room);
        await tab.Write(Draft);
        var (back, lost) = (new List<double>(), 0);
        try
        {
            for (var n = 0; n < times; n++)
            {
                proxy.FallBackOn(other.Address);
                await using (var bob = await Circuit.Open(grounds.People[2], other.Address, grounds.Room))
                {
                    back.Add(await Replace(serving, tab, bob, n));
                }

                lost += await tab.Page.GetByPlaceholder("Type a message...").InputValueAsync() == Draft ? 0 : 1;
                (serving, other) = (other, await Instance.Start(grounds.Build, settings));
            }
        }
        finally
        {
            await serving.DisposeAsync();
            await other.DisposeAsync();
        }

        return
        [
            new("T48", $"{times} restarts behind a proxy, in Chromium", "what others say meanwhile is seen within 2 s, nothing is lost, the draft kept",
                $"seen within {Spread.Of(back)}, at most {back.Max().Milliseconds()}; {lost} drafts lost; the instance had ended after {_ends.Max():0.0} s at most", back.Max() <= Soon.TotalMilliseconds && lost == 0),
        ];
    }

    /// <returns>Milliseconds: the longest that anything said at the other instance meanwhile took until the page showed it.</returns>
    private async Task<double> Replace(Instance serving, ChatTab tab, Circuit bob, int n)
    {
        var begun = Stopwatch.GetTimestamp();
        var stopping = serving.DisposeAsync().AsTask();
        var saying = Say(bob, begun, n);
        var worst = 0.0;
        for (var k = 0; k < Sayings; k++)
        {
            await tab.WaitFor(Words(n, k));
            worst = Math.Max(worst, Stopwatch.GetElapsedTime(Due(begun, k)).TotalMilliseconds);
        }

        await saying;
        await tab.WaitUntilInteractive();
        await stopping;
        _ends.Add(Stopwatch.GetElapsedTime(begun).TotalSeconds);
        return worst;
    }

    private static async Task Say(Circuit bob, long begun, int n)
    {
        for (var k = 0; k < Sayings; k++)
        {
            await Pace.Until(Due(begun, k));
            await bob.Send(Words(n, k));
        }
    }

    private static long Due(long begun, int k) => begun + (k * Stopwatch.Frequency / PerSecond);

    private static string Words(int n, int k) => string.Create(CultureInfo.InvariantCulture, $"During restart {n:000}-{k:000}");
}
