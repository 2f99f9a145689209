namespace LeetSocial.Bench.Servers;

/// <summary>Where the sources stand, whatever directory the tool was started from.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    /// <summary>Everything the tool makes; git-ignored.</summary>
    public static string Artifacts { get; } = Path.Combine(Root, "artifacts", "bench");

    private static string Find()
    {
        for (var folder = new DirectoryInfo(Environment.CurrentDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "LeetSocial.Blazor.sln")))
            {
                return folder.FullName;
            }
        }

        throw new BenchException("Run this inside the repository.");
    }
}
