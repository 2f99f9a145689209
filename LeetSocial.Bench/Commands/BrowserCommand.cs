using LeetSocial.Bench.Accounts;
using LeetSocial.Bench.Browser;
using LeetSocial.Bench.Circuits;
using LeetSocial.Bench.Measuring;
using LeetSocial.Bench.Reports;
using LeetSocial.Bench.Servers;
using Microsoft.Playwright;

namespace LeetSocial.Bench.Commands;

/// <summary>What two people in two browser contexts wait for.</summary>
internal sealed class BrowserCommand(Options options, PublishedBuild build, Stamp stamp, Attempts attempts)
{
    private const int HistoryLength = 120;
    private const int WarmUps = 3;
    private readonly int _samples = options.Number("samples", 20);

    public async Task Run()
    {
        using var community = await Community.Gather(build, 3);
        using var data = community.CopyData();
        await using var cluster = await Cluster.Start(build, data, Setup.Alone);
        await using var chromium = await Chromium.Launch();
        try
        {
            await Measure(community, cluster.Instances[0].Address, chromium);
        }
        catch (Exception exception) when (exception is PlaywrightException or TimeoutException)
        {
            throw new BenchException($"The browser got stuck. The instance said last:\n{cluster.Instances[0].LastLines}", exception);
        }
    }

    private async Task Measure(Community community, Uri instance, Chromium chromium)
    {
        var (ada, bob, cy) = (community.People[0], community.People[1], community.People[2]);
        var adasTab = new ChatTab(await chromium.Tab(ada, instance));
        var bobsTab = new ChatTab(await chromium.Tab(bob, instance));
        Log.Line("filling a room, and opening it in two browsers");
        await Fill(ada, instance, community.Room);
        await adasTab.Open(community.Room);
        await bobsTab.Open(community.Room);
        await Try(new MessageJourney(adasTab, bobsTab));
        await Try(new TypingJourney(adasTab, bobsTab));

        var second = await adasTab.MakeRoom("Stopwatch", community.Room);
        await Fill(ada, instance, second);
        await Try(new OpenRoomJourney(adasTab, second, community.Room));

        var cysTab = new ChatTab(await chromium.Tab(cy, instance));
        var reconnect = new ReconnectJourney(cysTab, bobsTab);
        await reconnect.Intercept();
        await cysTab.Open(community.Room);
        await Try(reconnect);
    }

    private Task Try(IJourney journey) => attempts.Make(journey.Name, () => Take(journey));

    private async Task Take(IJourney journey)
    {
        Log.Line($"{journey.Name}: {_samples} samples");
        var samples = new double[_samples];
        for (var n = -WarmUps; n < _samples; n++)
        {
            var elapsed = await journey.Sample(n + WarmUps);
            if (n >= 0)
            {
                samples[n] = elapsed;
            }
        }

        var spread = Percentiles.Of(samples);
        Log.Line($"{journey.Name}: median {spread.P50.Milliseconds()}, p99 {spread.P99.Milliseconds()}");
        FiguresFile.Put(new JourneyFigure(journey.Name, samples.Length, samples.Median(), spread.P99, stamp));
    }

    /// <summary>Gives a room a history of some pages.</summary>
    private static async Task Fill(Person person, Uri instance, long room)
    {
        await using var circuit = await Circuit.Open(person, instance, room);
        for (var n = 0; n < HistoryLength; n++)
        {
            await circuit.Send(Words.For(new MessageToken(0, n)));
        }
    }
}
