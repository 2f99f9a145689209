using NetVips;

namespace LeetSocial.Web.Features.Uploads.Imaging;

/// <summary>A whole picture in one small size, see-through and moving as it came.</summary>
internal static class SmallPicture
{
    private const int Quality = 85;

    public static ProcessedImage Make(Picture picture, CleanPicture clean, int side)
    {
        var path = picture.PathTo($"w{side}");
        using var image = clean.CanMove ? clean.MovingWithin(side, side) : clean.Within(side, side);
        File.WriteAllBytes(path, image.WebpsaveBuffer(q: Quality, effort: 4, keep: Enums.ForeignKeep.None));
        return new ProcessedImage(
            path, "image/webp", image.Width, clean.CanMove ? image.PageHeight : image.Height, clean.CanMove, "", [new Thumbnail(side, path)]);
    }
}
