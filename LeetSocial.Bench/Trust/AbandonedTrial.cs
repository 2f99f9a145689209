using System.Diagnostics;
using LeetSocial.Bench.Circuits;
using LeetSocial.Bench.Reports;
using LeetSocial.Bench.Servers;

namespace LeetSocial.Bench.Trust;

/// <summary>A crowd comes, and its connections are cut without a word.</summary>
internal sealed class AbandonedTrial : ITrial
{
    private const double Tolerance = 1.15;
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(10);

    public IReadOnlyList<string> Threats => ["T31"];

    public async Task<IReadOnlyList<Finding>> Run(Grounds grounds)
    {
        var times = grounds.Times(2_000, atLeast: 200);
        using var data = grounds.Data();
        await using var cluster = await Cluster.Start(grounds.Build, data, Setup.Alone);
        Weight before, peak;
        await using (var crowd = new Crowd(grounds.Community, cluster))
        {
            // The first circuits pay for code and caches that stay; without any circuit there is what these two make a line to.
            var some = await Weigh(crowd, cluster, 50);
            var more = await Weigh(crowd, cluster, 100);
            before = new Weight((2 * some.Heap) - more.Heap, some.Resident);
            peak = await Weigh(crowd, cluster, times);
            Log.Line($"without circuits {before}, with {times:#,0} {peak}");
        }

        var (after, since) = await ComesBack(cluster, before);
        return
        [
            new("T31", $"{times:#,0} circuits abandoned", "the heap is back to within 15 % in 10 min",
                $"heap and resident {before} before, {peak} with them, {after} after {since.TotalSeconds:0} s", after.Heap <= before.Heap * Tolerance),
        ];
    }

    private static async Task<(Weight After, TimeSpan Since)> ComesBack(Cluster cluster, Weight before)
    {
        var since = Stopwatch.GetTimestamp();
        using var pace = new PeriodicTimer(Between);
        while (true)
        {
            var now = new Weight(await ManagedHeap.AfterCollection(cluster), cluster.Resident);
            var elapsed = Stopwatch.GetElapsedTime(since);
            Log.Line($"after {elapsed.TotalSeconds:0} s {now}");
            if (now.Heap <= before.Heap * Tolerance || elapsed > Limit)
            {
                return (now, elapsed);
            }

            await pace.WaitForNextTickAsync();
        }
    }

    private static async Task<Weight> Weigh(Crowd crowd, Cluster cluster, int circuits)
    {
        await crowd.GrowTo(circuits);
        await crowd.Settle();
        crowd.CheckAlive();
        return new Weight(await ManagedHeap.AfterCollection(cluster), cluster.Resident);
    }

    private sealed record Weight(long Heap, long Resident)
    {
        public override string ToString() => $"{((double)Heap).Megabytes()} / {((double)Resident).Megabytes()}";
    }
}
