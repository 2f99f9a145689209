using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Uploads;

namespace LeetSocial.Web.Features.Uploads.Imaging;

/// <summary>Pictures by way of libvips, on threads of their own.</summary>
internal sealed class Images(ImageThreads threads) : IImages
{
    /// <summary>No honest picture within the limits takes nearly as long.</summary>
    private static readonly TimeSpan LongestWork = TimeSpan.FromSeconds(60);

    public Task<Outcome<ProcessedImage>> Process(string path, string mimeType, bool sendOriginal, string folder, CancellationToken stop) =>
        Make(new Picture(path, mimeType, sendOriginal, folder), stop);

    public Task<Outcome<ProcessedImage>> Square(string path, string mimeType, Crop? crop, string folder, CancellationToken stop) =>
        Make(new Picture(path, mimeType, SendOriginal: false, folder) { Finish = (picture, clean) => Squares.Make(picture, clean, crop) }, stop);

    public Task<Outcome<ProcessedImage>> Small(string path, string mimeType, int side, string folder, CancellationToken stop) =>
        Make(new Picture(path, mimeType, SendOriginal: false, folder) { Finish = (picture, clean) => SmallPicture.Make(picture, clean, side) }, stop);

    private async Task<Outcome<ProcessedImage>> Make(Picture picture, CancellationToken stop)
    {
        using var given = CancellationTokenSource.CreateLinkedTokenSource(stop, threads.Closing);
        var work = new ImageWork(() => MakeNow(picture, given.Token));
        await using var givingUp = given.Token.UnsafeRegister(static work => ((ImageWork)work!).GiveUp(), work);
        return threads.TryAdd(work) ? await work.Result : Refusal.Unavailable;
    }

    private static Outcome<ProcessedImage> MakeNow(Picture picture, CancellationToken stop)
    {
        LibVips.Prepare();
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limited.CancelAfter(LongestWork);
        try
        {
            return PictureMaker.Make(picture, limited.Token);
        }
        catch (NetVips.VipsException) when (!limited.IsCancellationRequested)
        {
            return FileRefusals.Damaged;
        }
        catch (Exception ending) when (ending is NetVips.VipsException or OperationCanceledException)
        {
            stop.ThrowIfCancellationRequested();
            return FileRefusals.ImageTooLarge;
        }
    }
}
