using LeetSocial.Bench.Imaging;
using LeetSocial.Bench.Reports;

namespace LeetSocial.Bench.Commands;

/// <summary>How fast thumbnails are made, beside the tool that libvips itself brings along.</summary>
internal sealed class ImagesCommand(Options options, Stamp stamp, Attempts attempts)
{
    public async Task Run()
    {
        await VipsThumbnail.Install();
        using var photos = new Photos(options.Number("photos", 8));
        await attempts.Make("Thumbnails", () => new ThumbnailRates(photos, options.Number("rounds", 5), stamp).Take());
    }
}
