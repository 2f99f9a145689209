using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Uploads;
using LeetSocial.Web.Features.Uploads.Recognising;
using NetVips;

namespace LeetSocial.Web.Features.Uploads.Imaging;

/// <summary>
/// Pictures that are to be sent as they are: the cleaned file, byte for byte in what makes its pixels. A JPEG tells every viewer which side is
/// up; a PNG or WebP that lies on its side cannot rely on that, and is turned and written again without loss.
/// </summary>
internal static class Originals
{
    private const int BytesPerPixel = 8;

    public static Outcome<FinishedPicture> Keep(CleanPicture clean)
    {
        if (clean.Facts.Orientation == 1 || clean.Facts.IsAnimated || clean.MimeType == FileType.Jpeg.MimeType)
        {
            return FinishedPicture.AsItIs(clean);
        }
        // To turn it, all of it has to be held.
        return clean.Facts.Pixels * BytesPerPixel > PictureLimits.MostHeld ? FileRefusals.ImageTooLarge : Turned(clean);
    }

    private static FinishedPicture Turned(CleanPicture clean)
    {
        using var opened = clean.Watched(Image.NewFromFile(clean.Path, access: Enums.Access.Sequential, failOn: Enums.FailOn.Error));
        using var held = opened.CopyMemory();
        using var upright = Turning.Upright(held, clean.Facts.Orientation);
        var bytes = clean.MimeType == FileType.Png.MimeType
            ? upright.PngsaveBuffer(keep: Enums.ForeignKeep.Icc)
            : upright.WebpsaveBuffer(lossless: true, keep: Enums.ForeignKeep.Icc);
        return new FinishedPicture(clean.MimeType, upright.Width, upright.Height, bytes, null, null);
    }
}
