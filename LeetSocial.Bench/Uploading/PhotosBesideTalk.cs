using LeetSocial.Bench.Accounts;
using LeetSocial.Bench.Circuits;
using LeetSocial.Bench.Imaging;
using LeetSocial.Bench.Measuring;
using LeetSocial.Bench.Reports;
using LeetSocial.Bench.Servers;

namespace LeetSocial.Bench.Uploading;

/// <summary>What becomes of a room's latency while photos are processed: runs with and without them, in turns.</summary>
internal sealed class PhotosBesideTalk(Cluster cluster, Community community, Photos photos, int circuits, int rounds, Stamp stamp)
{
    private const int Rate = 20;
    private const int Count = 20;
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(10);

    public async Task Take()
    {
        await using var crowd = new Crowd(community, cluster);
        await crowd.GrowTo(circuits);
        await crowd.Settle();
        var load = new Load(crowd, cluster);
        await load.Run(Rate, Duration);
        var (without, with) = (new List<Run>(), new List<Run>());
        for (var n = 0; n < rounds; n++)
        {
            without.Add(await load.Run(Rate, Duration));
            var sending = SendAll();
            with.Add(await load.Run(Rate, Duration));
            await sending;
            Log.Line($"received p99 {without[^1].Receive.P99.Milliseconds()} without photos, {with[^1].Receive.P99.Milliseconds()} with {Count}");
        }

        FiguresFile.Change(figures => figures.PhotosBeside = new PhotosBesideFigure(
            circuits, Rate, Count, rounds, without.Select(run => run.Receive.P99).Median(), with.Select(run => run.Receive.P99).Median(), stamp));
    }

    private async Task SendAll()
    {
        using var sender = await Sender.Of(community.People[^1], cluster.Instances[0].Address);
        // As a page sends them: three at a time.
        await Parallel.ForAsync(0, Count, new ParallelOptions { MaxDegreeOfParallelism = 3 }, async (n, _) =>
        {
            var photo = photos.All[n % photos.All.Count];
            await using var bytes = File.OpenRead(photo);
            await sender.Discard(await sender.Send(Path.GetFileName(photo), bytes.Length, new StreamContent(bytes)));
        });
    }
}
