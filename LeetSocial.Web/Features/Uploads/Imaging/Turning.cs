using NetVips;

namespace LeetSocial.Web.Features.Uploads.Imaging;

/// <summary>Turns a picture the way that its EXIF orientation asked for.</summary>
internal static class Turning
{
    /// <param name="image">As stored; held in memory, because it is not read in the order in which it lies there.</param>
    /// <param name="orientation">From 1, upright, to 8.</param>
    public static Image Upright(Image image, int orientation) => orientation switch
    {
        2 => image.FlipHor(),
        3 => image.Rot180(),
        4 => image.FlipVer(),
        5 => Twice(image.Rot90(), turned => turned.FlipHor()),
        6 => image.Rot90(),
        7 => Twice(image.Rot270(), turned => turned.FlipHor()),
        8 => image.Rot270(),
        _ => image.Copy(),
    };

    private static Image Twice(Image first, Func<Image, Image> second)
    {
        using (first)
        {
            return second(first);
        }
    }
}
