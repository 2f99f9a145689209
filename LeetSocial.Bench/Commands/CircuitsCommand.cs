using LeetSocial.Bench.Accounts;
using LeetSocial.Bench.Circuits;
using LeetSocial.Bench.Measuring;
using LeetSocial.Bench.Reports;
using LeetSocial.Bench.Servers;

namespace LeetSocial.Bench.Commands;

/// <summary>Every setup, with every number of circuits, at every rate.</summary>
internal sealed class CircuitsCommand(Options options, PublishedBuild build, Stamp stamp, Attempts attempts)
{
    private readonly int _runs = options.Number("runs", 5);
    private readonly int _seconds = options.Number("seconds", 6);
    private readonly IReadOnlyList<int> _rates = options.Numbers("rates", "5,20");

    public async Task Run()
    {
        using var community = await Community.Gather(build, options.Number("accounts", 200));
        foreach (var setup in options.List("setups", "alone,redis,pair").Select(Setup.Named))
        {
            foreach (var circuits in options.Numbers("circuits", "500,1000"))
            {
                await attempts.Make($"{setup.Title}, {circuits} circuits", () => Measure(community, setup, circuits));
            }
        }
    }

    private async Task Measure(Community community, Setup setup, int circuits)
    {
        Log.Line($"{setup.Title}, {circuits} circuits");
        using var data = community.CopyData();
        await using var cluster = await Cluster.Start(build, data, setup);
        await using var crowd = new Crowd(community, cluster);
        FiguresFile.Put(await new IdleMemory(crowd, cluster).Measure(setup, circuits, stamp));
        foreach (var rate in _rates)
        {
            await attempts.Make(
                $"{setup.Title}, {circuits} circuits, {rate}/s",
                async () => FiguresFile.Put(new LoadFigure(setup.Name, circuits, rate, _seconds, await Runs(crowd, cluster, rate), stamp)));
        }

        Check(cluster);
    }

    private async Task<IReadOnlyList<Run>> Runs(Crowd crowd, Cluster cluster, int rate)
    {
        var load = new Load(crowd, cluster);
        var runs = new List<Run>();

        // The first run warms up: it is checked like the others, and not counted.
        for (var n = 0; n <= _runs; n++)
        {
            var run = await load.Run(rate, TimeSpan.FromSeconds(_seconds));
            Log.Line($"{rate}/s: {run.Deliveries} deliveries, received p50 {run.Receive.P50.Milliseconds()}, p99 {run.Receive.P99.Milliseconds()}, "
                + $"committed p99 {run.Commit.P99.Milliseconds()}, {run.ServerMicroseconds.Rounded()} µs each{(n == 0 ? " (warm-up)" : "")}");
            Check(run);
            runs.Add(run);
        }

        return runs[1..];
    }

    private static void Check(Run run)
    {
        if (run.Complaints.Count > 0)
        {
            throw new BenchException($"{run.Complaints.Count} deliveries went wrong:\n{string.Join('\n', run.Complaints.Take(20))}");
        }
    }

    private static void Check(Cluster cluster)
    {
        if (cluster.Instances.FirstOrDefault(instance => instance.Errors > 0) is { } instance)
        {
            throw new BenchException($"An instance logged {instance.Errors} errors:\n{instance.LastLines}");
        }
    }
}
