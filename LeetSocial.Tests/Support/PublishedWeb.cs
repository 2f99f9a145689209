using System.Diagnostics;

namespace LeetSocial.Tests.Support;

/// <summary>The Release build as it is deployed. <c>./test</c> has published it already; a single test run by hand does so itself.</summary>
internal static class PublishedWeb
{
    private static readonly Lazy<Task<string>> Once = new(Publish);

    public static Task<string> Folder => Once.Value;

    private static async Task<string> Publish()
    {
        if (Environment.GetEnvironmentVariable("LEETSOCIAL_PUBLISHED") is { Length: > 0 } published) return published;

        var folder = Repository.PathTo("artifacts/publish");
        var start = new ProcessStartInfo(
            "dotnet", ["publish", "LeetSocial.Web", "-c", "Release", "-o", folder, "-v", "q", "-nologo"])
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
        };
        using var publishing = Process.Start(start)!;
        var said = await publishing.StandardOutput.ReadToEndAsync();
        await publishing.WaitForExitAsync();
        Assert.True(publishing.ExitCode == 0, said);
        return folder;
    }
}
