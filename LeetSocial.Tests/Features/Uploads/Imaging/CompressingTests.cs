using LeetSocial.Web.Features.Uploads.Imaging;
using NetVips;

namespace LeetSocial.Tests.Features.Uploads.Imaging;

/// <summary>A picture becomes smaller or stays what it is, and has what pages need to show it.</summary>
public sealed class CompressingTests : IDisposable
{
    private static readonly (int Width, int Height)[] Sizes = [(2_700, 300), (200, 2_900), (500, 300), (90, 40), (2_561, 1), (1, 4_000)];
    private static readonly int[] Qualities = [5, 60, 100];
    private readonly Album _album = new();

    public static TheoryData<string, int, int, int> Pictures => new(
        from type in Album.Types
        from size in Sizes
        from quality in type is ".jpg" or ".webp" ? Qualities : [0]
        select ("photo" + type, size.Width, size.Height, quality));

    [Theory]
    [MemberData(nameof(Pictures))]
    public async Task It_is_never_larger_than_it_came_and_never_longer_than_it_may_be(string name, int width, int height, int quality)
    {
        using var scene = Album.Scene(width, height);
        var sent = _album.Save(name, scene, quality == 0 ? null : new VOption { { "Q", quality } });
        var made = (await _album.Process(sent)).Value;

        Assert.InRange(new FileInfo(made.Path).Length, 1, new FileInfo(sent).Length);
        Assert.InRange(Math.Max(made.Width, made.Height), 1, PictureLimits.LongestSide);
        using var shown = Image.NewFromFile(made.Path);
        Assert.Equal((made.Width, made.Height), (shown.Width, shown.Height));
    }

    [Theory]
    [InlineData("blank.png")]
    [InlineData("blank.gif")]
    [InlineData("blank.webp")]
    public async Task That_holds_for_what_is_large_and_takes_hardly_any_bytes(string name)
    {
        using var blank = Image.Black(3_000, 3_000);
        var sent = _album.Save(name, blank, name == "blank.webp" ? new VOption { { "lossless", true } } : null);
        var made = (await _album.Process(sent)).Value;

        Assert.InRange(new FileInfo(made.Path).Length, 1, new FileInfo(sent).Length);
        Assert.Equal(PictureLimits.LongestSide, made.Width);
    }

    [Theory]
    [InlineData(3_000, 2_000, new[] { 160, 320, 640, 1_280 })]
    [InlineData(1_280, 100, new[] { 160, 320, 640, 1_280 })]
    [InlineData(1_279, 100, new[] { 160, 320, 640 })]
    [InlineData(160, 160, new[] { 160 })]
    [InlineData(90, 40, new[] { 90 })]
    [InlineData(500, 6_000, new[] { 160 })]
    public async Task Thumbnails_are_WebP_in_the_usual_widths_and_never_wider_than_the_picture(int width, int height, int[] widths)
    {
        using var scene = Album.Scene(width, height);
        var made = (await _album.Process(_album.Save("photo.jpg", scene))).Value;

        Assert.Equal(widths, made.Thumbnails.Select(thumbnail => thumbnail.Width));
        Assert.All(made.Thumbnails, thumbnail =>
        {
            using var shown = Image.NewFromFile(thumbnail.Path);
            Assert.Equal("webpload", shown.Get("vips-loader"));
            Assert.Equal(thumbnail.Width, shown.Width);
            Assert.InRange(shown.Height, (double)thumbnail.Width * made.Height / made.Width - 1.5, (double)thumbnail.Width * made.Height / made.Width + 1.5);
        });
    }

    [Fact]
    public async Task A_placeholder_is_short_and_shows_the_colours_to_come()
    {
        using var scene = Album.Scene(900, 600);
        var made = (await _album.Process(_album.Save("photo.jpg", scene))).Value;

        Assert.StartsWith("data:image/webp;base64,", made.Placeholder, StringComparison.Ordinal);
        Assert.InRange(made.Placeholder.Length, 50, PlaceholderPicture.MostCharacters);
        using var tiny = Image.NewFromBuffer(Convert.FromBase64String(made.Placeholder[(made.Placeholder.IndexOf(',', StringComparison.Ordinal) + 1)..]));
        Assert.InRange(tiny.Avg(), scene.Avg() - 12, scene.Avg() + 12);
    }

    [Fact]
    public async Task What_is_see_through_stays_so_and_has_no_placeholder_behind_it()
    {
        using var scene = Album.Scene(900, 600);
        using var veil = scene[0];
        using var seeThrough = scene.Bandjoin(veil);
        var made = (await _album.Process(_album.Save("photo.png", seeThrough))).Value;

        Assert.Equal("", made.Placeholder);
        using var thumbnail = Image.NewFromFile(made.Thumbnails[0].Path);
        Assert.True(thumbnail.HasAlpha());
    }

    public void Dispose() => _album.Dispose();
}
