using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Uploads;
using LeetSocial.Tests.Support;
using LeetSocial.Web.Features.Uploads.Imaging;
using NetVips;

namespace LeetSocial.Tests.Features.Uploads.Imaging;

/// <summary>Pictures as people send them, made here, and what becomes of them.</summary>
internal sealed class Album : IDisposable
{
    /// <summary>Every type that pictures come in.</summary>
    public static readonly string[] Types = [".jpg", ".png", ".gif", ".webp"];

    public static readonly bool[] Either = [true, false];

    private readonly TemporaryFolder _folder = new();
    private readonly ImageThreads _threads = new();

    public Album() => LibVips.Prepare();

    public static string TypeOf(string path) => Path.GetExtension(path) switch
    {
        ".jpg" => "image/jpeg",
        ".png" => "image/png",
        ".gif" => "image/gif",
        _ => "image/webp",
    };

    /// <summary>Something with shapes and grain, of its own for each seed.</summary>
    public static Image Scene(int width, int height, int seed = 1)
    {
        using var shapes = Image.Perlin(width, height, cellSize: 60, seed: seed);
        using var grain = Image.Gaussnoise(width, height, sigma: 5, seed: seed);
        using var red = (shapes * 90) + 128 + grain;
        using var green = (red * 0.6) + 20;
        using var blue = red.FlipHor();
        using var joined = red.Bandjoin(green, blue);
        using var bytes = joined.Cast(Enums.BandFormat.Uchar);
        using var scene = bytes.Copy(interpretation: Enums.Interpretation.Srgb);
        return scene.CopyMemory();
    }

    /// <summary>Frames one under the other, each shown for its own time.</summary>
    public static Image Moving(int width, int height, int[] delays)
    {
        var frames = delays.Select((_, number) => Scene(width, height, number)).ToArray();
        using var joined = Image.Arrayjoin(frames, across: 1);
        Array.ForEach(frames, frame => frame.Dispose());
        return joined.Mutate(image =>
        {
            image.Set(GValue.GIntType, "page-height", height);
            image.Set(GValue.ArrayIntType, "delay", delays);
            image.Set(GValue.GIntType, "loop", 3);
        });
    }

    public static (int Frames, int[] Delays, int Loop) Motion(string path)
    {
        using var image = Image.NewFromFile(path, kwargs: new VOption { { "n", -1 } });
        return ((int)image.Get("n-pages"), (int[])image.Get("delay"), (int)image.Get("loop"));
    }

    /// <summary>The pixels as a viewer shows them.</summary>
    public static Image Shown(string path)
    {
        using var stored = Image.NewFromFile(path);
        using var held = stored.CopyMemory();
        return held.Autorot();
    }

    public string Keep(string name, byte[] bytes)
    {
        var path = Path.Combine(Directory.CreateDirectory(_folder.PathTo(Guid.NewGuid().ToString("n"))).FullName, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public string Save(string name, Image image, VOption? options = null) => Keep(name, image.WriteToBuffer(Path.GetExtension(name), options));

    public Task<Outcome<ProcessedImage>> Process(string path, bool sendOriginal = false) => Process(path, TypeOf(path), sendOriginal);

    public Task<Outcome<ProcessedImage>> Process(string path, string mimeType, bool sendOriginal = false) =>
        new Images(_threads).Process(
            path, mimeType, sendOriginal, Directory.CreateDirectory(_folder.PathTo(Guid.NewGuid().ToString("n"))).FullName,
            TestContext.Current.CancellationToken);

    public Task<Outcome<ProcessedImage>> Square(string path, Crop? crop, string? mimeType = null) => new Images(_threads).Square(
        path, mimeType ?? TypeOf(path), crop, Directory.CreateDirectory(_folder.PathTo(Guid.NewGuid().ToString("n"))).FullName,
        TestContext.Current.CancellationToken);

    public Task<Outcome<ProcessedImage>> Small(string path, int side) => new Images(_threads).Small(
        path, TypeOf(path), side, Directory.CreateDirectory(_folder.PathTo(Guid.NewGuid().ToString("n"))).FullName, TestContext.Current.CancellationToken);

    public void Dispose()
    {
        _threads.Dispose();
        _folder.Dispose();
    }
}
