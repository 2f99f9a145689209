using LeetSocial.Web.Features.Uploads.Recognising;
using NetVips;

namespace LeetSocial.Web.Features.Uploads.Imaging;

/// <summary>One way to write a picture.</summary>
internal sealed record Attempt(string MimeType, int Side, Func<Image, byte[]> Write)
{
    private const int Full = PictureLimits.LongestSide;

    private static readonly Attempt[] Last = [WebP(Full, 75), WebP(Full, 50), WebP(Full, 25), WebP(Full / 2, 50), WebP(Full / 4, 50), WebP(Full / 8, 50)];

    /// <summary>How a picture of this type is written, and what is tried where that is larger than what was sent.</summary>
    public static IEnumerable<Attempt> For(CleanPicture clean) => clean.MimeType switch
    {
        var mimeType when mimeType == FileType.Jpeg.MimeType => [Jpeg(82), Jpeg(70), Jpeg(55), Jpeg(40), .. Last],
        var mimeType when mimeType == FileType.Png.MimeType => [Png(), Palette(), WithoutLoss(), .. Last],
        var mimeType when mimeType == FileType.Gif.MimeType => [Gif(1, 0), Gif(0, 8), .. Last],
        _ when clean.Facts.IsLossless => [WithoutLoss(), WebP(Full, 82), .. Last],
        _ => [WebP(Full, 82), .. Last],
    };

    private static Attempt Jpeg(int quality) => new(FileType.Jpeg.MimeType, Full,
        image => image.JpegsaveBuffer(q: quality, optimizeCoding: true, keep: Enums.ForeignKeep.None));

    private static Attempt Png() => new(FileType.Png.MimeType, Full,
        image => image.PngsaveBuffer(compression: 7, filter: Enums.ForeignPngFilter.All, keep: Enums.ForeignKeep.None));

    private static Attempt Palette() => new(FileType.Png.MimeType, Full,
        image => image.PngsaveBuffer(compression: 9, palette: true, q: 90, keep: Enums.ForeignKeep.None));

    private static Attempt Gif(double dither, double tolerance) => new(FileType.Gif.MimeType, Full,
        image => image.GifsaveBuffer(dither: dither, interframeMaxerror: tolerance, keep: Enums.ForeignKeep.None));

    private static Attempt WithoutLoss() => new(FileType.WebP.MimeType, Full,
        image => image.WebpsaveBuffer(lossless: true, keep: Enums.ForeignKeep.None));

    private static Attempt WebP(int side, int quality) => new(FileType.WebP.MimeType, side,
        image => image.WebpsaveBuffer(q: quality, effort: 3, keep: Enums.ForeignKeep.None));
}
