using System.Text;
using LeetSocial.Domain.Uploads;
using LeetSocial.Tests.Features.Uploads.Imaging;
using LeetSocial.Web.Features.Uploads.Imaging;
using NetVips;

namespace LeetSocial.Tests.Features.Avatars;

/// <summary>Of whatever comes, the square that was chosen: upright, still, opaque, silent about where it was taken.</summary>
public sealed class SquaresTests : IDisposable
{
    private readonly Album _album = new();

    [Theory]
    [InlineData(null, 1, "RGBW")]
    [InlineData("0,0,0.5", 1, "RRRR")]
    [InlineData("0.7,0.5,0.5", 1, "WWWW")]
    [InlineData("1,1,0.1", 1, "WWWW")]
    [InlineData("0,0,0.5", 6, "BBBB")]
    [InlineData(null, 6, "BRWG")]
    public async Task The_part_is_the_one_that_was_seen_however_the_picture_was_held(string? crop, int orientation, string expected)
    {
        using var stored = UprightTests.Corners();
        var sent = Planting.In(".jpg", stored.WriteToBuffer(".jpg"), orientation);

        var made = (await _album.Square(_album.Keep("photo.jpg", sent), Crop.Parse(crop))).Value;

        Assert.Equal([64, 128, 256], made.Thumbnails.Select(one => one.Width));
        Assert.All(made.Thumbnails, one => Assert.Equal(expected, UprightTests.Read(one.Path, one.Width)));
        Assert.All(made.Thumbnails, one => Assert.DoesNotContain(
            Planting.Place, Encoding.Latin1.GetString(File.ReadAllBytes(one.Path)), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("film.gif")]
    [InlineData("film.webp")]
    public async Task What_moves_stands_still(string name)
    {
        using var moving = Album.Moving(90, 60, [50, 70, 90]);
        var made = (await _album.Square(_album.Save(name, moving), null)).Value;

        Assert.All(made.Thumbnails, one =>
        {
            using var image = Image.NewFromFile(one.Path);
            Assert.Equal((one.Width, one.Width, false), (image.Width, image.Height, image.Contains("n-pages") && (int)image.Get("n-pages") > 1));
        });
    }

    [Fact]
    public async Task What_is_see_through_stands_on_white_for_initials_stand_behind_it()
    {
        using var nothing = Image.Black(40, 40, bands: 4);
        using var clear = nothing.Copy(interpretation: Enums.Interpretation.Srgb);
        var made = (await _album.Square(_album.Save("clear.png", clear), null)).Value;

        using var image = Image.NewFromFile(made.Path);
        Assert.False(image.HasAlpha());
        Assert.All(image[20, 20], band => Assert.InRange(band, 250, 255));
    }

    [Theory]
    [MemberData(nameof(HostilePictureTests.Bombs), MemberType = typeof(HostilePictureTests), DisableDiscoveryEnumeration = true)]
    public async Task T9_what_is_too_large_is_refused_by_its_header(string what, byte[] bomb) =>
        Assert.True((await _album.Square(_album.Keep("bomb", bomb), null, HostilePictureTests.MimeType(bomb))).Refusal == FileRefusals.ImageTooLarge, what);

    [Theory]
    [MemberData(nameof(HostilePictureTests.Contradictions), MemberType = typeof(HostilePictureTests), DisableDiscoveryEnumeration = true)]
    public async Task T5_T9_what_contradicts_itself_is_damaged(string what, byte[] picture) =>
        Assert.True((await _album.Square(_album.Keep("picture", picture), null, HostilePictureTests.MimeType(picture))).Refusal == FileRefusals.Damaged, what);

    [Theory]
    [InlineData("")]
    [InlineData("0,0")]
    [InlineData("0,0,0,0")]
    [InlineData("a,b,c")]
    [InlineData("-1,0,1")]
    [InlineData("0,0,2")]
    [InlineData("NaN,0,1")]
    [InlineData("1e9,0,1")]
    public void What_is_no_part_of_a_picture_is_none(string typed) => Assert.Null(Crop.Parse(typed));

    [Fact]
    public void No_part_leaves_the_picture_or_is_too_small_to_be_cut_out()
    {
        Assert.Equal((60, 0, 40), Crop.Parse("1,0,1")!.Value.In(100, 40));
        Assert.Equal((0, 90, 10), Crop.Parse("0,1,0.00001")!.Value.In(100, 100));
        Assert.Equal((30, 0, 40), Crop.Middle(100, 40).In(100, 40));
    }

    public void Dispose() => _album.Dispose();
}
