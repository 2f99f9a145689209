using System.Globalization;

namespace LeetSocial.Bench.Reports;

/// <summary>Numbers with the digits that mean something.</summary>
internal static class Numbers
{
    public const string Missing = "—";

    public static string Milliseconds(this double value) => Rounded(value) + " ms";

    public static string Kilobytes(this double bytes) => Rounded(bytes / 1000) + " KB";

    public static string Megabytes(this double bytes) => Rounded(bytes / 1_000_000) + " MB";

    public static string Rounded(this double value) =>
        value.ToString(Math.Abs(value) < 10 ? "0.0" : "#,0", CultureInfo.InvariantCulture);
}
