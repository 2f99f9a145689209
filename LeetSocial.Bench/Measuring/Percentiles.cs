namespace LeetSocial.Bench.Measuring;

/// <summary>Milliseconds.</summary>
internal sealed record Percentiles(double P50, double P99, double P95 = 0)
{
    /// <param name="samples">Sorted in place.</param>
    public static Percentiles Of(double[] samples)
    {
        Array.Sort(samples);
        return new Percentiles(At(samples, 0.50), At(samples, 0.99), At(samples, 0.95));
    }

    public static Percentiles Median(IEnumerable<Percentiles> runs)
    {
        var all = runs.ToList();
        return new Percentiles(all.Select(run => run.P50).Median(), all.Select(run => run.P99).Median(), all.Select(run => run.P95).Median());
    }

    // The smallest sample that is not exceeded by this share of them (nearest rank).
    private static double At(double[] sorted, double share) =>
        sorted.Length == 0 ? double.NaN : sorted[Math.Max(0, (int)Math.Ceiling(share * sorted.Length) - 1)];
}
