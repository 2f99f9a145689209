using LeetSocial.Bench.Servers;

namespace LeetSocial.Bench.Reports;

/// <summary>Where and on what a figure was made.</summary>
internal sealed record Stamp(string Commit, string Day, Machine Machine)
{
    public static async Task<Stamp> Now()
    {
        var commit = await ExternalProgram.Run("git", "rev-parse", "--short", "HEAD");
        var changes = await ExternalProgram.Run("git", "status", "--porcelain", "--untracked-files=no", "--", ".", ":!BENCHMARKS.md");
        return new Stamp(changes.Length == 0 ? commit : $"{commit} with changes", $"{DateTime.UtcNow:yyyy-MM-dd}", Machine.Here());
    }
}
