using System.Runtime.CompilerServices;

namespace LeetSocial.Tests.Support;

/// <summary>The files of this repository, for tests about the source itself and for what tests start.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string PathTo(string relative) => Path.Combine(Root, relative);

    /// <summary>Hand-written source under a folder, as paths relative to the root, with forward slashes.</summary>
    public static IEnumerable<string> Files(string folder, params string[] extensions) =>
        from path in Directory.EnumerateFiles(PathTo(folder), "*", SearchOption.AllDirectories)
        let relative = Path.GetRelativePath(Root, path).Replace('\\', '/')
        where extensions.Any(extension => relative.EndsWith(extension, StringComparison.Ordinal))
        where !relative.Split('/').Any(part => part is "bin" or "obj" or "Migrations" or "node_modules" or "lib")
        orderby relative
        select relative;

    public static string[] Lines(string relative) => File.ReadAllLines(PathTo(relative));

    public static string Text(string relative) => File.ReadAllText(PathTo(relative));

    // The compiler knows where the source stands, wherever the tests are run from.
    private static string Find([CallerFilePath] string here = "")
    {
        var folder = Path.GetDirectoryName(here)!;
        while (!File.Exists(Path.Combine(folder, "global.json"))) folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
