using NetVips;

namespace LeetSocial.Web.Features.Uploads.Imaging;

/// <summary>A few blurred pixels that stand in a picture's place until it has come.</summary>
internal static class PlaceholderPicture
{
    /// <summary>It is stored with every picture, and sent with every row.</summary>
    public const int MostCharacters = 200;

    private const int Quality = 20;
    private static readonly int[] Sides = [16, 12, 8, 4];

    /// <returns>A <c>data:</c> address; empty where the picture lets shine through what lies behind it.</returns>
    public static string Of(Image image) => Colours.IsSeeThrough(image)
        ? ""
        : Sides.Select(side => Address(image, side)).FirstOrDefault(address => address.Length <= MostCharacters, "");

    private static string Address(Image image, int side)
    {
        using var tiny = image.ThumbnailImage(side, side, Enums.Size.Both, noRotate: true);
        using var opaque = tiny.HasAlpha() ? tiny.Flatten() : tiny.Copy();
        return "data:image/webp;base64," + Convert.ToBase64String(opaque.WebpsaveBuffer(q: Quality, effort: 6, keep: Enums.ForeignKeep.None));
    }
}
