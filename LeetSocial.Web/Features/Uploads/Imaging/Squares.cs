using System.Collections.Immutable;
using LeetSocial.Domain.Uploads;
using NetVips;

namespace LeetSocial.Web.Features.Uploads.Imaging;

/// <summary>The square part of a picture, still and opaque, in the few sizes that faces are drawn in.</summary>
internal static class Squares
{
    /// <summary>In pixels. All of them are made, of a smaller picture too, so that nobody has to know which there are.</summary>
    public static readonly ImmutableArray<int> Sides = [64, 128, 256];

    private const int Quality = 82;

    public static ProcessedImage Make(Picture picture, CleanPicture clean, Crop? wanted)
    {
        var (width, height) = clean.Facts.Upright;
        var crop = wanted ?? Crop.Middle(width, height);
        // No larger than the part needs it, and never larger than any picture is decoded.
        var scale = Math.Min(1, Math.Min(Sides[^1] / (crop.Side * Math.Min(width, height)), (double)PictureLimits.LongestSide / Math.Max(width, height)));
        using var whole = clean.Within((int)Math.Ceiling(width * scale), (int)Math.Ceiling(height * scale));
        using var square = Cut(whole, crop);
        var made = Sides.Select(side => Write(square, side, picture.PathTo($"w{side}"))).ToImmutableArray();
        return new ProcessedImage(made[^1].Path, "image/webp", Sides[^1], Sides[^1], Animated: false, "", made);
    }

    private static Image Cut(Image whole, Crop crop)
    {
        var (left, top, side) = crop.In(whole.Width, whole.Height);
        using var part = whole.ExtractArea(left, top, side, side);
        using var square = part.ThumbnailImage(Sides[^1], Sides[^1], Enums.Size.Force, noRotate: true);
        // Initials stand behind it.
        using var opaque = square.HasAlpha() ? square.Flatten([255]) : square.Copy();
        return opaque.CopyMemory();
    }

    private static Thumbnail Write(Image square, int side, string path)
    {
        using var scaled = square.ThumbnailImage(side, side, Enums.Size.Force, noRotate: true);
        File.WriteAllBytes(path, scaled.WebpsaveBuffer(q: Quality, effort: 4, keep: Enums.ForeignKeep.None));
        return new Thumbnail(side, path);
    }
}
