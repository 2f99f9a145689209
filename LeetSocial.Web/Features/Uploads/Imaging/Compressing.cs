using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Uploads;
using LeetSocial.Web.Features.Uploads.Recognising;
using NetVips;

namespace LeetSocial.Web.Features.Uploads.Imaging;

/// <summary>
/// Makes a picture smaller where that gains something. What is never larger than it came, and no longer than
/// <see cref="PictureLimits.LongestSide"/> on any side, is upright and in sRGB.
/// </summary>
internal static class Compressing
{
    /// <summary>For less than a tenth nobody gives up any of a picture's quality.</summary>
    private const double WorthIt = 0.9;

    public static Outcome<FinishedPicture> Compress(CleanPicture clean) => clean switch
    {
        { Facts.IsAnimated: true } => Moving(clean),
        _ when MustBeWritten(clean) => Still(clean),
        { Facts.IsBestLeftAlone: true } => FinishedPicture.AsItIs(clean),
        _ => Perhaps(clean),
    };

    private static bool IsLong(CleanPicture clean) => Math.Max(clean.Facts.Width, clean.Facts.Height) > PictureLimits.LongestSide;

    private static bool MustBeWritten(CleanPicture clean) =>
        IsLong(clean) || clean.Facts.IsForeignColour || (clean.Facts.Orientation != 1 && clean.MimeType != FileType.Jpeg.MimeType);

    // Frames are left as they are: writing them again costs colours and gains little.
    private static Outcome<FinishedPicture> Moving(CleanPicture clean)
    {
        if (!IsLong(clean))
        {
            return FinishedPicture.AsItIs(clean);
        }
        foreach (var attempt in clean.CanMove ? Attempt.For(clean) : [])
        {
            using var image = clean.MovingWithin(attempt.Side, attempt.Side);
            var bytes = attempt.Write(image);
            if (bytes.Length <= clean.Sent)
            {
                return new FinishedPicture(attempt.MimeType, image.Width, image.PageHeight, bytes, null, null);
            }
        }
        return FileRefusals.ImageTooLarge;
    }

    private static Outcome<FinishedPicture> Still(CleanPicture clean)
    {
        var image = clean.Within(PictureLimits.LongestSide, PictureLimits.LongestSide);
        foreach (var attempt in Attempt.For(clean))
        {
            if (Math.Max(image.Width, image.Height) > attempt.Side)
            {
                image.Dispose();
                image = clean.Within(attempt.Side, attempt.Side);
            }
            var bytes = attempt.Write(image);
            if (bytes.Length <= clean.Sent)
            {
                return new FinishedPicture(attempt.MimeType, image.Width, image.Height, bytes, null, image);
            }
        }
        image.Dispose();
        return FileRefusals.ImageTooLarge;
    }

    private static FinishedPicture Perhaps(CleanPicture clean)
    {
        var image = clean.Within(PictureLimits.LongestSide, PictureLimits.LongestSide);
        var attempt = Attempt.For(clean).First();
        var bytes = attempt.Write(image);
        return bytes.Length < clean.Length * WorthIt
            ? new FinishedPicture(attempt.MimeType, image.Width, image.Height, bytes, null, image)
            : FinishedPicture.AsItIs(clean, image);
    }
}
