using System.Diagnostics;
using LeetSocial.Bench.Measuring;
using LeetSocial.Bench.Reports;
using LeetSocial.Web.Features.Uploads.Imaging;

namespace LeetSocial.Bench.Imaging;

/// <summary>
/// All thumbnails of the same photos, made here and by the tool, by turns, one thread each. Here the metadata is removed and the
/// placeholder made besides; a photo is left in its size, because the tool does not compress it either. Then each photo once the whole way.
/// </summary>
internal sealed class ThumbnailRates(Photos photos, int rounds, Stamp stamp)
{
    public async Task Take()
    {
        using var threads = new ImageThreads(1);
        var images = new Images(threads);
        await Here(images, sendOriginal: true);
        await Tool();
        var (here, tool) = (new List<double>(), new List<double>());
        for (var round = 0; round < rounds; round++)
        {
            here.Add(await Here(images, sendOriginal: true));
            tool.Add(await Tool());
            Log.Line($"thumbnails a second: {here[^1]:0.0} here, {tool[^1]:0.0} by vipsthumbnail");
        }

        var whole = photos.All.Count * Thumbnails.Widths.Length / await Here(images, sendOriginal: false) / photos.All.Count * 1_000;
        Log.Line($"a photo, compressed and with its thumbnails: {whole:0} ms");
        FiguresFile.Change(figures => figures.Thumbnails = new ThumbnailFigure(photos.All.Count, rounds, here.Median(), tool.Median(), whole, stamp));
    }

    /// <returns>Thumbnails a second.</returns>
    private Task<double> Here(Images images, bool sendOriginal) => Rate(async folder =>
    {
        foreach (var photo in photos.All)
        {
            var made = await images.Process(photo, "image/jpeg", sendOriginal, folder, CancellationToken.None);
            if (made.IsRefused(out var refusal))
            {
                throw new BenchException($"A photo was refused: {refusal.Reason}.");
            }
        }
    });

    private Task<double> Tool() => Rate(folder => VipsThumbnail.Make(photos.All, folder));

    private async Task<double> Rate(Func<string, Task> make)
    {
        var folder = photos.NewFolder();
        var begun = Stopwatch.GetTimestamp();
        await make(folder);
        var seconds = Stopwatch.GetElapsedTime(begun).TotalSeconds;
        var made = Directory.GetFiles(folder).Count(path => path.Contains(".w", StringComparison.Ordinal));
        Directory.Delete(folder, recursive: true);
        return made == photos.All.Count * Thumbnails.Widths.Length ? made / seconds : throw new BenchException($"{made} thumbnails were made.");
    }
}
