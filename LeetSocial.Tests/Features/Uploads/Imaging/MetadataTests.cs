using System.Text;
using LeetSocial.Web.Features.Uploads.Imaging;
using NetVips;

namespace LeetSocial.Tests.Features.Uploads.Imaging;

/// <summary>Where a picture was taken is nobody's business: it is found in nothing that leaves the house.</summary>
public sealed class MetadataTests : IDisposable
{
    private readonly Album _album = new();

    public static TheoryData<string, bool, bool> Ways => new(
        from type in Album.Types
        from original in Album.Either
        from large in Album.Either
        select (type, original, large));

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task The_place_is_found_in_no_picture_and_no_thumbnail(string type, bool sendOriginal, bool large)
    {
        using var scene = large ? Album.Scene(2_600, 120) : Album.Scene(700, 500);
        var sent = _album.Keep("photo" + type, Planting.In(type, scene.WriteToBuffer(type)));
        Assert.Contains(Planting.Place, Encoding.Latin1.GetString(await File.ReadAllBytesAsync(sent, TestContext.Current.CancellationToken)), StringComparison.Ordinal);

        var made = (await _album.Process(sent, sendOriginal)).Value;

        Assert.All(Files(made), TellsNothing);
    }

    [Theory]
    [InlineData(".gif")]
    [InlineData(".webp")]
    public async Task Nor_is_it_in_what_moves(string type)
    {
        using var moving = Album.Moving(400, 300, [50, 70, 90]);
        var made = (await _album.Process(_album.Keep("film" + type, Planting.In(type, moving.WriteToBuffer(type))))).Value;

        Assert.True(made.Animated);
        Assert.All(Files(made), TellsNothing);
    }

    [Theory]
    [InlineData(".jpg")]
    [InlineData(".png")]
    [InlineData(".gif")]
    [InlineData(".webp")]
    public async Task An_original_keeps_every_pixel(string type)
    {
        using var scene = Album.Scene(2_700, 300);
        var sent = _album.Keep("photo" + type, Planting.In(type, scene.WriteToBuffer(type)));
        var made = (await _album.Process(sent, sendOriginal: true)).Value;

        using var before = Image.NewFromFile(sent);
        using var after = Image.NewFromFile(made.Path);
        Assert.Equal(before.WriteToMemory<byte>(), after.WriteToMemory<byte>());
        Assert.Equal((2_700, 300), (made.Width, made.Height));
    }

    public void Dispose() => _album.Dispose();

    private static IEnumerable<string> Files(ProcessedImage made) => [made.Path, .. made.Thumbnails.Select(thumbnail => thumbnail.Path)];

    private static void TellsNothing(string path)
    {
        var text = Encoding.Latin1.GetString(File.ReadAllBytes(path));
        Assert.DoesNotContain(Planting.Place, text, StringComparison.Ordinal);
        // Packed text would not be found as it stands.
        Assert.All(["GPS", "tEXt", "zTXt", "iTXt", "eXIf", "EXIF", "XMP", "xmpmeta", "Photoshop"], word => Assert.DoesNotContain(word, text, StringComparison.Ordinal));
        using var image = Image.NewFromFile(path);
        Assert.DoesNotContain(image.GetFields(), field => field is "xmp-data" or "iptc-data" || field.StartsWith("exif-ifd3", StringComparison.Ordinal));
    }
}
