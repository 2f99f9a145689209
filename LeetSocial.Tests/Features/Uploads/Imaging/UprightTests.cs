using NetVips;

namespace LeetSocial.Tests.Features.Uploads.Imaging;

/// <summary>A picture stands upright wherever it is shown.</summary>
public sealed class UprightTests : IDisposable
{
    private readonly Album _album = new();

    // Stored: red and green above blue and white. What each orientation makes of it, read like a page.
    private static readonly string[] Upright = ["RGBW", "GRWB", "WBGR", "BWRG", "RBGW", "BRWG", "WGBR", "GWRB"];

    public static TheoryData<string, int, bool> Ways => new(
        from type in Album.Types.Except([".gif"])
        from orientation in Enumerable.Range(1, 8)
        from original in Album.Either
        select (type, orientation, original));

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task However_a_picture_was_held_it_is_shown_upright(string type, int orientation, bool sendOriginal)
    {
        using var stored = Corners();
        var sent = Planting.In(type, stored.WriteToBuffer(type), orientation);
        var made = (await _album.Process(_album.Keep("photo" + type, sent), sendOriginal)).Value;

        Assert.Equal(orientation < 5 ? (400, 240) : (240, 400), (made.Width, made.Height));
        Assert.Equal(Upright[orientation - 1], Read(made.Path, made.Width));
        Assert.All(made.Thumbnails, thumbnail => Assert.Equal(Upright[orientation - 1], Read(thumbnail.Path, thumbnail.Width)));
    }

    [Fact]
    public async Task A_large_picture_that_was_held_sideways_is_upright_too()
    {
        using var corners = Corners();
        using var large = corners.Resize(8);
        var made = (await _album.Process(_album.Keep("photo.jpg", Planting.In(".jpg", large.WriteToBuffer(".jpg"), 6)))).Value;

        Assert.Equal((1_536, 2_560), (made.Width, made.Height));
        Assert.Equal(Upright[5], Read(made.Path, made.Width));
        Assert.Equal([160, 320, 640, 1_280], made.Thumbnails.Select(thumbnail => thumbnail.Width));
        Assert.All(made.Thumbnails, thumbnail => Assert.Equal(Upright[5], Read(thumbnail.Path, thumbnail.Width)));
    }

    public void Dispose() => _album.Dispose();

    internal static Image Corners()
    {
        using var red = Field(255, 0, 0);
        using var green = Field(0, 255, 0);
        using var blue = Field(0, 0, 255);
        using var white = Field(255, 255, 255);
        using var corners = Image.Arrayjoin([red, green, blue, white], across: 2);
        return corners.CopyMemory();
    }

    internal static Image Field(params double[] colour)
    {
        Web.Features.Uploads.Imaging.LibVips.Prepare();
        using var black = Image.Black(200, 120, bands: 3);
        using var field = black + colour;
        using var bytes = field.Cast(Enums.BandFormat.Uchar);
        return bytes.Copy(interpretation: Enums.Interpretation.Srgb);
    }

    internal static string Read(string path, int width)
    {
        using var image = Album.Shown(path);
        Assert.Equal(width, image.Width);
        var (left, right, top, bottom) = (image.Width / 4, image.Width * 3 / 4, image.Height / 4, image.Height * 3 / 4);
        return string.Concat(Name(image[left, top]), Name(image[right, top]), Name(image[left, bottom]), Name(image[right, bottom]));
    }

    private static char Name(double[] colour) => (colour[0] > 128, colour[1] > 128, colour[2] > 128) switch
    {
        (true, false, false) => 'R',
        (false, true, false) => 'G',
        (false, false, true) => 'B',
        (true, true, true) => 'W',
        _ => '?',
    };
}
