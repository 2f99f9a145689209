using NetVips;

namespace LeetSocial.Bench.Imaging;

/// <summary>Photos of twelve megapixels, as a telephone takes them, no two alike.</summary>
internal sealed class Photos : IDisposable
{
    private const int Width = 4_000, Height = 3_000;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("leetsocial-photos-");

    public Photos(int count)
    {
        Log.Line($"making {count} photos of {Width * Height / 1_000_000} megapixels");
        All = [.. Enumerable.Range(0, count).Select(Make)];
    }

    public IReadOnlyList<string> All { get; }

    /// <summary>An empty folder for what is made of them.</summary>
    public string NewFolder() => _folder.CreateSubdirectory(Guid.NewGuid().ToString("n")).FullName;

    public void Dispose() => _folder.Delete(recursive: true);

    private string Make(int seed)
    {
        var path = Path.Combine(_folder.FullName, $"photo{seed}.jpg");
        using var shapes = Image.Perlin(Width, Height, cellSize: 250, seed: seed);
        using var grain = Image.Gaussnoise(Width, Height, sigma: 4, seed: seed);
        using var red = (shapes * 100) + 128 + grain;
        using var green = (red * 0.7) + 20;
        using var blue = red.FlipHor();
        using var joined = red.Bandjoin(green, blue);
        using var photo = joined.Cast(Enums.BandFormat.Uchar).Copy(interpretation: Enums.Interpretation.Srgb);
        photo.Jpegsave(path, q: 92);
        return path;
    }
}
