using LeetSocial.Bench.Accounts;
using LeetSocial.Bench.Browser;
using LeetSocial.Bench.Imaging;
using LeetSocial.Bench.Measuring;
using LeetSocial.Bench.Reports;
using LeetSocial.Bench.Servers;
using LeetSocial.Bench.Uploading;

namespace LeetSocial.Bench.Commands;

/// <summary>Files that come in: how fast, how soon others see them, and what everybody else notices of it.</summary>
internal sealed class UploadsCommand(Options options, PublishedBuild build, Stamp stamp, Attempts attempts)
{
    private const int WarmUps = 2;
    private const int FileBytes = 10_000_000;

    private static readonly KeyValuePair<string, string>[] Roomy =
        [new("Uploads__MaxFileSize", "4000000000"), new("Uploads__MaxZipSize", "4000000000"), new("Uploads__Quota", "0")];

    public async Task Run()
    {
        using var community = await Community.Gather(build, 20);
        using var data = community.CopyData();
        await using var cluster = await Cluster.Start(build, data, Setup.Alone, Limits.Off.Concat(Roomy));
        using var photos = new Photos(options.Number("photos", 8));
        var instance = cluster.Instances[0];
        await attempts.Make(
            "The stream", () => new UploadRate(instance, community.People[0], options.Number("megabytes", 1_000), options.Number("rounds", 5), stamp).Take());
        await attempts.Make("In Chromium", () => InChromium(community, instance.Address, photos));
        await attempts.Make("Photos beside messages", () => new PhotosBesideTalk(
            cluster, community, photos, options.Number("circuits", 100), options.Number("rounds", 5), stamp).Take());
    }

    private async Task InChromium(Community community, Uri instance, Photos photos)
    {
        await using var chromium = await Chromium.Launch();
        var adasTab = new ChatTab(await chromium.Tab(community.People[0], instance));
        var bobsTab = new ChatTab(await chromium.Tab(community.People[1], instance));
        await adasTab.Open(community.Room);
        await bobsTab.Open(community.Room);
        var file = Path.Combine(photos.NewFolder(), "long.txt");
        await File.WriteAllBytesAsync(file, await new MuchText(FileBytes).ReadAsByteArrayAsync());
        var samples = await Samples(new UploadJourney(adasTab, file));
        // Of a rate the lowest is what p99 is of a time.
        FiguresFile.Put(new JourneyFigure(Journeys.Upload, samples.Length, samples.Median(), samples.Min(), stamp));

        var waits = await Samples(new PhotoJourney(adasTab, bobsTab, photos));
        FiguresFile.Change(figures => figures.Photo = new JourneyFigure("photo", waits.Length, waits.Median(), Percentiles.Of(waits).P99, stamp));
    }

    private async Task<double[]> Samples(IJourney journey)
    {
        var samples = new double[options.Number("samples", 20)];
        for (var n = -WarmUps; n < samples.Length; n++)
        {
            var sample = await journey.Sample(n + WarmUps);
            if (n >= 0)
            {
                samples[n] = sample;
            }
        }

        Log.Line($"{journey.Name}: median {samples.Median().Rounded()}, from {samples.Min().Rounded()} to {samples.Max().Rounded()}");
        return samples;
    }
}
