using NetVips;

namespace LeetSocial.Tests.Features.Uploads.Imaging;

/// <summary>Colours are the same to every viewer: sRGB, or saying what else they are.</summary>
public sealed class ColourTests : IDisposable
{
    private static readonly double[] Orange = [230, 120, 40];
    private readonly Album _album = new();

    [Theory]
    [InlineData("p3", "photo.jpg")]
    [InlineData("p3", "photo.png")]
    [InlineData("p3", "photo.webp")]
    [InlineData("cmyk", "photo.jpg")]
    public async Task Other_colours_become_those_of_sRGB(string profile, string name)
    {
        using var field = Field();
        using var foreign = field.IccTransform(profile, intent: Enums.Intent.Relative);
        var made = (await _album.Process(_album.Save(name, foreign))).Value;

        Assert.All([made.Path, .. made.Thumbnails.Select(thumbnail => thumbnail.Path)], path => IsOrange(path, profile == "cmyk" ? 14 : 6));
    }

    [Theory]
    [InlineData("p3", "photo.jpg")]
    [InlineData("p3", "photo.webp")]
    public async Task An_original_keeps_its_colours_and_says_what_they_are(string profile, string name)
    {
        using var field = Field();
        using var foreign = field.IccTransform(profile, intent: Enums.Intent.Relative);
        var made = (await _album.Process(_album.Save(name, foreign), sendOriginal: true)).Value;

        using var kept = Image.NewFromFile(made.Path);
        Assert.Contains("icc-profile-data", kept.GetFields());
        Assert.All(made.Thumbnails, thumbnail => IsOrange(thumbnail.Path, 6));
    }

    [Fact]
    public async Task Sixteen_bits_and_shades_of_grey_come_out_as_they_look()
    {
        using var field = Field();
        using var deep = field.Colourspace(Enums.Interpretation.Rgb16);
        var made = (await _album.Process(_album.Save("deep.png", deep))).Value;
        Assert.All(made.Thumbnails, thumbnail => IsOrange(thumbnail.Path, 6));

        using var grey = field.Colourspace(Enums.Interpretation.Bw);
        var shades = (await _album.Process(_album.Save("grey.jpg", grey))).Value;
        using var shown = Image.NewFromFile(shades.Thumbnails[^1].Path);
        Assert.InRange(shown[50, 50][0], grey[50, 50][0] - 6, grey[50, 50][0] + 6);
    }

    public void Dispose() => _album.Dispose();

    private static Image Field()
    {
        using var black = Image.Black(500, 400, bands: 3);
        using var field = black + Orange;
        using var bytes = field.Cast(Enums.BandFormat.Uchar);
        return bytes.Copy(interpretation: Enums.Interpretation.Srgb);
    }

    private static void IsOrange(string path, double tolerance)
    {
        using var image = Image.NewFromFile(path);
        Assert.DoesNotContain("icc-profile-data", image.GetFields());
        Assert.All(image[image.Width / 2, image.Height / 2].Zip(Orange), pair => Assert.InRange(pair.First, pair.Second - tolerance, pair.Second + tolerance));
    }
}
