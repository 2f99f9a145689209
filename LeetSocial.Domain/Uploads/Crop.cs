using System.Globalization;

namespace LeetSocial.Domain.Uploads;

/// <summary>The square of a picture that is wanted of it, as somebody drew it: whatever comes, it lies within the picture.</summary>
/// <param name="Left">Where it begins, as a part of the picture's width.</param>
/// <param name="Top">Likewise, of its height.</param>
/// <param name="Side">How long it is, as a part of the picture's shorter side.</param>
public readonly record struct Crop(double Left, double Top, double Side)
{
    /// <summary>A smaller part would be a handful of pixels, and to cut it out the whole picture would have to be held.</summary>
    public const double Smallest = 0.1;

    /// <param name="typed">Three numbers between commas, as a form sends them.</param>
    /// <returns>Null for anything else: then the middle is taken.</returns>
    public static Crop? Parse(string? typed)
    {
        var parts = (typed ?? "").Split(',');
        return parts.Length == 3 && Number(parts[0]) is { } left && Number(parts[1]) is { } top && Number(parts[2]) is { } side
            ? new Crop(left, top, Math.Max(side, Smallest))
            : null;
    }

    /// <summary>The largest square in the middle.</summary>
    public static Crop Middle(int width, int height)
    {
        double side = Math.Min(width, height);
        return new Crop((width - side) / 2 / width, (height - side) / 2 / height, 1);
    }

    /// <summary>The square in pixels of a picture of this size.</summary>
    public (int Left, int Top, int Side) In(int width, int height)
    {
        var side = Math.Clamp((int)Math.Round(Side * Math.Min(width, height)), 1, Math.Min(width, height));
        return (Place(Left, width, side), Place(Top, height, side), side);
    }

    private static int Place(double part, int whole, int side) => Math.Clamp((int)Math.Round(part * whole), 0, whole - side);

    private static double? Number(string typed) =>
        double.TryParse(typed, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number is >= 0 and <= 1 ? number : null;
}
