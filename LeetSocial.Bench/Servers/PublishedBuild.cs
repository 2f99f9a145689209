namespace LeetSocial.Bench.Servers;

/// <summary>The Release build as an operator would deploy it; nothing else is ever measured.</summary>
internal sealed record PublishedBuild(string Folder)
{
    public string Assembly => Path.Combine(Folder, "LeetSocial.Web.dll");

    /// <param name="folder">An existing publish folder to measure instead of a fresh one.</param>
    public static async Task<PublishedBuild> Make(string? folder)
    {
        if (folder is not null)
        {
            return new PublishedBuild(Path.GetFullPath(folder));
        }

        var target = Path.Combine(Repository.Artifacts, "publish");
        Log.Line("publishing the Release build");
        await ExternalProgram.Run("dotnet", "publish", "LeetSocial.Web", "-c", "Release", "-o", target, "-v", "q", "-nologo");
        return new PublishedBuild(target);
    }
}
