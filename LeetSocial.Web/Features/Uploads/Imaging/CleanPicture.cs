using LeetSocial.Web.Features.Uploads.Imaging.Cleaning;
using LeetSocial.Web.Features.Uploads.Recognising;
using NetVips;

namespace LeetSocial.Web.Features.Uploads.Imaging;

/// <summary>A picture without metadata, to be decoded in the size that is wanted.</summary>
/// <param name="Path">Where it lies.</param>
/// <param name="MimeType">What it is.</param>
/// <param name="Facts">What its header says.</param>
/// <param name="Sent">Bytes, as it came with all its metadata: more than that it shall not become.</param>
/// <param name="Stop">Gives up.</param>
internal sealed record CleanPicture(string Path, string MimeType, PictureFacts Facts, long Sent, CancellationToken Stop)
{
    private const string AllFrames = "n=-1";

    public long Length => new FileInfo(Path).Length;

    /// <summary>libvips tells the frames of GIF and WebP; of an animated PNG it shows the first.</summary>
    public bool CanMove => Facts.IsAnimated && MimeType != FileType.Png.MimeType;

    /// <summary>Asks libvips for the header too: should it read another size there, that one counts.</summary>
    public void Measure()
    {
        using var image = Image.NewFromFile(Path, access: Enums.Access.Sequential, failOn: Enums.FailOn.Error);
        if ((long)image.Width * image.Height > PictureLimits.MostPixels)
        {
            throw new VipsException("A header that says two things.");
        }
    }

    /// <summary>The picture upright and in sRGB, no larger than this, without ever holding it in full size where that can be avoided.</summary>
    public Image Within(int width, int height)
    {
        if (Facts.IsTurned)
        {
            (width, height) = (height, width);
        }
        using var source = Source.NewFromFile(Path);
        using var scaled = Watched(Image.ThumbnailSource(source, width, height: height, size: Enums.Size.Down, noRotate: true,
            outputProfile: Facts.IsForeignColour ? "srgb" : null, failOn: Enums.FailOn.Error));
        using var plain = Colours.Plain(scaled);
        using var held = plain.CopyMemory();
        return Turning.Upright(held, Facts.Orientation);
    }

    /// <summary>All frames, one under the other, to be written once: they are decoded as they are written.</summary>
    public Image MovingWithin(int width, int height)
    {
        using var source = Source.NewFromFile(Path);
        using var scaled = Image.ThumbnailSource(source, width, AllFrames, height, Enums.Size.Down, noRotate: true,
            outputProfile: Facts.IsForeignColour ? "srgb" : null, failOn: Enums.FailOn.Error);
        return Watched(Colours.Plain(scaled));
    }

    /// <summary>Whoever waits may give up, and nothing takes for ever.</summary>
    public Image Watched(Image image)
    {
        image.SetProgress(Nobody.Listens, Stop);
        return image;
    }

    private sealed class Nobody : IProgress<int>
    {
        public static readonly Nobody Listens = new();

        public void Report(int value)
        {
        }
    }
}
