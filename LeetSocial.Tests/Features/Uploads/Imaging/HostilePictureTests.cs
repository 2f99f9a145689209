using System.Diagnostics;
using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Uploads;
using LeetSocial.Web.Features.Uploads.Imaging;
using NetVips;

namespace LeetSocial.Tests.Features.Uploads.Imaging;

/// <summary>T9: a picture costs what its header may promise, or nothing.</summary>
public sealed class HostilePictureTests : IDisposable
{
    private readonly Album _album = new();

    public static TheoryData<string, byte[]> Bombs => new()
    {
        { "a PNG of 65,535 by 65,535", Bomb.PngClaiming(65_535, 65_535) },
        { "a PNG of two billion by two billion", Bomb.PngClaiming(int.MaxValue, int.MaxValue) },
        { "a PNG that really unpacks to 400 million pixels", Bomb.BlankPng(20_000, 20_000) },
        { "a JPEG of 65,535 by 65,535", Bomb.JpegClaiming(65_535, 65_535) },
        { "a GIF of 65,535 by 65,535", Bomb.GifClaiming(65_535, 65_535, 1) },
        { "a GIF whose frame is larger than its screen", Bomb.GifClaiming(10, 10, 1, frame: 65_535) },
        { "a GIF of thousands of frames", Bomb.GifClaiming(10, 10, 5_000) },
        { "a GIF whose frames are too much together", Bomb.GifClaiming(5_000, 5_000, 20) },
        { "a WebP of 16,384 by 16,384", Bomb.WebPClaiming(16_384, 16_384) },
        { "a PNG that says it has a billion frames", Bomb.PngOfFrames(1_000_000_000) },
    };

    public static TheoryData<string, byte[]> Contradictions => new()
    {
        { "a JPEG with a second frame", Bomb.JpegOfTwoFrames() },
        { "a JPEG of a thousand scans", Bomb.JpegOfScans(1_000) },
        { "a PNG of no width", Bomb.PngClaiming(0, 10) },
        { "a PNG whose frame leads out of it", Bomb.PngWithFrameOutside() },
        { "a WebP that is larger than its canvas", Bomb.WebPClaiming(10, 10) },
        { "a page that begins like a GIF", "GIF89a/*<script>alert(1)</script>*/=1;alert(1)"u8.ToArray() },
        { "a page that begins like a JPEG", [0xFF, 0xD8, 0xFF, .. "<script>alert(1)</script>"u8] },
        { "a page that begins like a PNG", [0x89, .. "PNG\r\n"u8, 0x1A, 10, .. "<script>alert(1)</script>"u8] },
        { "a page that begins like a WebP", "RIFF\u0020\0\0\0WEBP<script>alert(1)</script>"u8.ToArray() },
    };

    [Theory]
    [MemberData(nameof(Bombs), DisableDiscoveryEnumeration = true)]
    public async Task T9_what_is_too_large_is_refused_by_its_header(string what, byte[] bomb)
    {
        var begun = Stopwatch.GetTimestamp();
        Assert.True((await Process(bomb)).Refusal == FileRefusals.ImageTooLarge, what);
        Assert.InRange(Stopwatch.GetElapsedTime(begun).TotalSeconds, 0, 60);
        Assert.InRange(bomb.Length, 1, 200_000);
    }

    [Theory]
    [MemberData(nameof(Contradictions), DisableDiscoveryEnumeration = true)]
    public async Task T5_T9_what_contradicts_itself_is_damaged(string what, byte[] picture) =>
        Assert.True((await Process(picture)).Refusal == FileRefusals.Damaged, what);

    [Theory]
    [InlineData(".jpg")]
    [InlineData(".png")]
    [InlineData(".gif")]
    [InlineData(".webp")]
    public async Task T9_a_picture_that_breaks_off_is_damaged_wherever_it_does(string type)
    {
        using var scene = Album.Scene(500, 300);
        var whole = scene.WriteToBuffer(type);
        foreach (var part in new[] { 0.02, 0.1, 0.3, 0.5, 0.7, 0.9, 0.98 })
        {
            Assert.True((await Process(whole[..(int)(whole.Length * part)])).Refusal == FileRefusals.Damaged, $"{type} at {part}");
        }
    }

    [Theory]
    [InlineData(".jpg")]
    [InlineData(".png")]
    [InlineData(".gif")]
    [InlineData(".webp")]
    public async Task T9_no_noise_in_a_picture_brings_anything_down(string type)
    {
        using var scene = Album.Scene(120, 80);
        var whole = scene.WriteToBuffer(type);
        var random = new Random(9);
        for (var round = 0; round < 80; round++)
        {
            var noisy = whole.ToArray();
            for (var hit = random.Next(1, 12); hit > 0; hit--) noisy[random.Next(12, noisy.Length)] = (byte)random.Next(256);
            var made = await Process(noisy);
            Assert.True(made.Refusal is null || made.Refusal == FileRefusals.Damaged || made.Refusal == FileRefusals.ImageTooLarge, $"round {round}");
        }
    }

    [Theory]
    [InlineData(".jpg")]
    [InlineData(".png")]
    [InlineData(".gif")]
    [InlineData(".webp")]
    public async Task T5_what_else_a_picture_is_does_not_come_along(string type)
    {
        using var scene = Album.Scene(300, 200);
        var both = _album.Keep("both" + type, [.. scene.WriteToBuffer(type), .. Recognising.Samples.Zip("evil.js"), .. "<script>alert(1)</script>"u8]);

        var made = (await _album.Process(both, sendOriginal: true)).Value;

        var sent = await File.ReadAllBytesAsync(made.Path, TestContext.Current.CancellationToken);
        Assert.True(sent.AsSpan().IndexOf("evil.js"u8) < 0 && sent.AsSpan().IndexOf("<script>"u8) < 0);
    }

    [Theory]
    [InlineData(".svg", "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>")]
    [InlineData(".ppm", "P3 1 1 255 0 0 0")]
    [InlineData(".csv", "1,2,3")]
    public void T9_libvips_reads_the_four_types_and_no_other(string type, string content)
    {
        var path = _album.Keep("picture" + type, Recognising.Samples.Text(content));
        Assert.Throws<VipsException>(() => Image.NewFromFile(path));
    }

    [Fact]
    public async Task Who_gives_up_is_let_go_and_the_next_one_is_served()
    {
        using var scene = Album.Scene(300, 200);
        var sent = _album.Save("photo.jpg", scene);
        using var threads = new ImageThreads();
        using var gone = new CancellationTokenSource();
        await gone.CancelAsync();
        var folder = Path.GetDirectoryName(sent)!;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new Images(threads).Process(sent, "image/jpeg", false, folder, gone.Token));

        Assert.Equal(300, (await new Images(threads).Process(sent, "image/jpeg", false, folder, TestContext.Current.CancellationToken)).Value.Width);
    }

    public void Dispose() => _album.Dispose();

    private Task<Outcome<ProcessedImage>> Process(byte[] bytes) => _album.Process(_album.Keep("picture", bytes), MimeType(bytes));

    internal static string MimeType(byte[] bytes) => bytes[0] switch
    {
        0xFF => "image/jpeg",
        0x89 => "image/png",
        (byte)'G' => "image/gif",
        _ => "image/webp",
    };
}
