using LeetSocial.Domain.Kernel;
using LeetSocial.Web.Features.Uploads.Imaging.Cleaning;

namespace LeetSocial.Web.Features.Uploads.Imaging;

/// <summary>Makes of what was sent what others get. libvips sees the cleaned file only, and that only within the limits.</summary>
internal static class PictureMaker
{
    private static readonly Lock HeavyOnes = new();

    public static Outcome<ProcessedImage> Make(Picture picture, CancellationToken stop)
    {
        var cleaned = picture.PathTo("clean");
        var found = Cleaner.Clean(picture.Path, picture.MimeType, cleaned);
        if (found.IsRefused(out var damaged))
        {
            return damaged;
        }
        var facts = found.Value;
        if (PictureLimits.Check(facts).IsRefused(out var tooLarge))
        {
            return tooLarge;
        }
        var clean = new CleanPicture(cleaned, picture.MimeType, facts, new FileInfo(picture.Path).Length, stop);
        if (facts.HeldAtOnce <= PictureLimits.Heavy)
        {
            return Make(picture, clean);
        }
        lock (HeavyOnes)
        {
            FreedMemory.GiveBack();
            return Make(picture, clean);
        }
    }

    private static Outcome<ProcessedImage> Make(Picture picture, CleanPicture clean)
    {
        clean.Measure();
        if (picture.Finish is { } finish)
        {
            return finish(picture, clean);
        }
        var result = picture.SendOriginal ? Originals.Keep(clean) : Compressing.Compress(clean);
        if (result.IsRefused(out var refusal))
        {
            return refusal;
        }
        using var finished = result.Value;
        var path = finished.Store(picture.PathTo("picture"));
        var thumbnails = new Thumbnails(picture, clean).Make(finished);
        return new ProcessedImage(
            path, finished.MimeType, finished.Width, finished.Height, clean.Facts.IsAnimated, thumbnails.Placeholder, thumbnails.All);
    }
}
