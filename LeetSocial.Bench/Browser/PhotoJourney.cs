using LeetSocial.Bench.Imaging;

namespace LeetSocial.Bench.Browser;

/// <summary>From choosing a photo, and sending it at once, to the frame in which its thumbnail stands in another's browser.</summary>
internal sealed class PhotoJourney(ChatTab sender, ChatTab viewer, Photos photos) : IJourney
{
    public string Name => "a photo, from choosing it to its thumbnail in another's browser";

    public async Task<double> Sample(int n)
    {
        await viewer.Page.Watch(Stopwatches.PhotoShown, $"{n}");
        await sender.Page.Begin("change");
        await sender.Page.Locator(".tray input[type=file]").SetInputFilesAsync(photos.All[n % photos.All.Count]);
        await sender.Write($"Photo {n}.");
        await sender.Send();
        return await viewer.Page.Seen() - await sender.Page.Begun();
    }
}
