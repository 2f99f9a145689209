using System.Buffers.Binary;
using System.Text;
using LeetSocial.Web.Features.Uploads.Imaging;
using NetVips;

namespace LeetSocial.Tests.Features.Uploads.Imaging;

/// <summary>What moves goes on moving, frame for frame and in its own time.</summary>
public sealed class MotionTests : IDisposable
{
    private static readonly int[] Delays = [50, 100, 150, 200, 30];
    private readonly Album _album = new();

    [Theory]
    [InlineData("film.gif", 400, false)]
    [InlineData("film.gif", 400, true)]
    [InlineData("film.gif", 2_700, false)]
    [InlineData("film.webp", 400, false)]
    [InlineData("film.webp", 2_700, false)]
    public async Task Frames_delays_and_loops_stay_the_same(string name, int width, bool sendOriginal)
    {
        using var moving = Album.Moving(width, 100, Delays);
        var sent = _album.Save(name, moving);
        var made = (await _album.Process(sent, sendOriginal)).Value;

        Assert.True(made.Animated);
        Assert.Equal(Math.Min(width, PictureLimits.LongestSide), made.Width);
        var before = Album.Motion(sent);
        Assert.Equal(Delays.Length, before.Frames);
        Assert.All([made.Path, .. made.Thumbnails.Select(thumbnail => thumbnail.Path)], path =>
        {
            var after = Album.Motion(path);
            Assert.Equal((before.Frames, before.Loop), (after.Frames, after.Loop));
            Assert.Equal(before.Delays, after.Delays);
        });
    }

    [Fact]
    public async Task An_animated_PNG_keeps_its_frames_and_shows_the_first_as_thumbnail()
    {
        var sent = AnimatedPng(300, 200, 4);
        var made = (await _album.Process(_album.Keep("film.png", sent))).Value;

        Assert.True(made.Animated);
        Assert.Equal(sent, await File.ReadAllBytesAsync(made.Path, TestContext.Current.CancellationToken));
        Assert.Equal([160], made.Thumbnails.Select(thumbnail => thumbnail.Width));
    }

    [Fact]
    public async Task A_picture_that_stands_still_is_not_called_moving()
    {
        using var scene = Album.Scene(300, 200);
        Assert.False((await _album.Process(_album.Save("photo.gif", scene))).Value.Animated);
    }

    public void Dispose() => _album.Dispose();

    private static byte[] AnimatedPng(int width, int height, int frames)
    {
        var stills = Enumerable.Range(0, frames).Select(number => Still(width, height, number)).ToArray();
        var parts = new List<byte>([.. stills[0][..33], .. Planting.Chunk("acTL", [.. Four(frames), .. Four(0)])]);
        var sequence = 0;
        for (var number = 0; number < frames; number++)
        {
            parts.AddRange(Planting.Chunk("fcTL", [.. Four(sequence++), .. Four(width), .. Four(height), .. Four(0), .. Four(0), 0, 10, 0, 100, 0, 0]));
            var pixels = Pixels(stills[number]);
            parts.AddRange(number == 0 ? Planting.Chunk("IDAT", pixels) : Planting.Chunk("fdAT", [.. Four(sequence++), .. pixels]));
        }
        return [.. parts, .. Planting.Chunk("IEND", [])];
    }

    private static byte[] Still(int width, int height, int seed)
    {
        using var scene = Album.Scene(width, height, seed);
        return scene.PngsaveBuffer(keep: Enums.ForeignKeep.None);
    }

    private static byte[] Pixels(byte[] png)
    {
        var pixels = new List<byte>();
        for (var at = 8; at < png.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            if (Encoding.ASCII.GetString(png, at + 4, 4) == "IDAT") pixels.AddRange(png[(at + 8)..(at + 8 + length)]);
            at += length + 12;
        }
        return [.. pixels];
    }

    private static byte[] Four(int number)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, number);
        return bytes;
    }
}
