namespace LeetSocial.Bench.Servers;

/// <summary>What the instances share: database, uploads and keys, in a temporary directory.</summary>
internal sealed class DataFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("leetsocial-bench-").FullName;

    public string Database => System.IO.Path.Combine(Path, "leetsocial.db");

    public IEnumerable<KeyValuePair<string, string>> Settings =>
    [
        new("ConnectionStrings__Default", $"Data Source={Database}"),
        new("Uploads__Root", System.IO.Path.Combine(Path, "uploads")),
        new("Keys__Root", System.IO.Path.Combine(Path, "keys")),
    ];

    /// <summary>A second folder with the same people in it; the instances that wrote this one have ended.</summary>
    public DataFolder Copy()
    {
        var copy = new DataFolder();
        foreach (var file in Directory.EnumerateFiles(Path, "*", SearchOption.AllDirectories))
        {
            var target = System.IO.Path.Combine(copy.Path, System.IO.Path.GetRelativePath(Path, file));
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        return copy;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
