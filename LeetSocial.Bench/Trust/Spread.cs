using LeetSocial.Bench.Measuring;
using LeetSocial.Bench.Reports;

namespace LeetSocial.Bench.Trust;

/// <summary>Milliseconds, from the quickest tenth to the slowest of all.</summary>
internal sealed record Spread(double P10, double P50, double P90, double P95, double Most)
{
    public static Spread Of(IEnumerable<double> samples)
    {
        var sorted = samples.Order().ToArray();
        return sorted.Length == 0
            ? throw new BenchException("Nothing was measured.")
            : new Spread(At(sorted, 0.1), sorted.Median(), At(sorted, 0.9), At(sorted, 0.95), sorted[^1]);
    }

    public override string ToString() => $"{P50.Milliseconds()} ({P10.Milliseconds()} – {P90.Milliseconds()})";

    private static double At(double[] sorted, double share) => sorted[Math.Max(0, (int)Math.Ceiling(share * sorted.Length) - 1)];
}
