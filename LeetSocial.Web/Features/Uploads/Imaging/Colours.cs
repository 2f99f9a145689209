using NetVips;

namespace LeetSocial.Web.Features.Uploads.Imaging;

/// <summary>One byte for each of red, green and blue, or for grey: what every browser takes for sRGB when nothing else is said.</summary>
internal static class Colours
{
    public static Image Plain(Image image)
    {
        var isGrey = image.Bands <= 2;
        var wanted = isGrey ? Enums.Interpretation.Bw : Enums.Interpretation.Srgb;
        if (image.Interpretation == wanted && image.Format == Enums.BandFormat.Uchar)
        {
            return image.Copy();
        }
        using var converted = image.Colourspace(wanted);
        return converted.Cast(Enums.BandFormat.Uchar);
    }

    /// <summary>Whether anything shines through.</summary>
    public static bool IsSeeThrough(Image image)
    {
        if (!image.HasAlpha())
        {
            return false;
        }
        using var alpha = image[image.Bands - 1];
        return alpha.Min() < byte.MaxValue;
    }
}
