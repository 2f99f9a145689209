using System.Globalization;
using System.Runtime.InteropServices;

namespace LeetSocial.Bench.Reports;

/// <summary>What the figures were made on.</summary>
internal sealed record Machine(string Processor, int Cores, string Memory, string System, string Runtime)
{
    public static Machine Here() => new(
        Field("/proc/cpuinfo", "model name"),
        Environment.ProcessorCount,
        string.Create(CultureInfo.InvariantCulture, $"{GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (double)(1 << 30):0} GiB"),
        Field("/etc/os-release", "PRETTY_NAME"),
        RuntimeInformation.FrameworkDescription);

    public override string ToString() => $"{Processor}, {Cores} cores, {Memory}, {System}, {Runtime}";

    // "name : value" and "NAME="value"" alike.
    private static string Field(string file, string name) =>
        File.ReadLines(file)
            .Where(line => line.StartsWith(name, StringComparison.Ordinal))
            .Select(line => line[(line.IndexOfAny([':', '=']) + 1)..].Trim(' ', '"'))
            .FirstOrDefault("unknown");
}
