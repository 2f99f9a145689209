using System.Collections.Immutable;
using NetVips;

namespace LeetSocial.Web.Features.Uploads.Imaging;

/// <summary>The smaller pictures that pages show, and the few pixels to show before.</summary>
internal sealed class Thumbnails(Picture picture, CleanPicture clean)
{
    /// <summary>In pixels. None is made that is wider than the picture; one of a narrower picture is as wide as it is.</summary>
    public static readonly ImmutableArray<int> Widths = [160, 320, 640, 1280];

    private const int Quality = 75;

    public string Placeholder { get; private set; } = "";

    public ImmutableArray<Thumbnail> All { get; private set; } = [];

    public Thumbnails Make(FinishedPicture finished)
    {
        using var largest = Largest(finished);
        var widths = Widths.Where(width => width <= largest.Width).DefaultIfEmpty(largest.Width).ToArray();
        All = clean.CanMove
            ? [.. widths.Select(Moving)]
            : Still(largest, widths);
        Placeholder = PlaceholderPicture.Of(largest);
        return this;
    }

    // Very tall pictures are as wide as their height allows.
    private Image Largest(FinishedPicture finished) => finished.Decoded is { } image
        ? image.ThumbnailImage(Widths[^1], PictureLimits.LongestSide, Enums.Size.Down, noRotate: true)
        : clean.Within(Math.Min(Widths[^1], finished.Width), Math.Min(PictureLimits.LongestSide, finished.Height));

    // Each is made of the next larger one, which takes a quarter of the time that the picture would.
    private ImmutableArray<Thumbnail> Still(Image largest, int[] widths)
    {
        var made = ImmutableArray.CreateBuilder<Thumbnail>(widths.Length);
        var image = largest.CopyMemory();
        foreach (var width in widths.Reverse())
        {
            if (image.Width > width)
            {
                using var larger = image;
                using var scaled = larger.ThumbnailImage(width, int.MaxValue / 1000, Enums.Size.Down, noRotate: true);
                image = scaled.CopyMemory();
            }
            made.Add(Write(image, width));
        }
        image.Dispose();
        made.Reverse();
        return made.ToImmutable();
    }

    private Thumbnail Moving(int width)
    {
        using var image = clean.MovingWithin(width, PictureLimits.LongestSide);
        return Write(image, width, effort: 0);
    }

    private Thumbnail Write(Image image, int width, int effort = 2)
    {
        var path = picture.PathTo($"w{width}");
        File.WriteAllBytes(path, image.WebpsaveBuffer(q: Quality, effort: effort, keep: Enums.ForeignKeep.None));
        return new Thumbnail(image.Width, path);
    }
}
