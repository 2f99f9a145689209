using System.Globalization;

namespace LeetSocial.Bench.Reports;

/// <summary>Numbers with the digits that mean something.</summary>
internal static class Numbers
{
    public const string Missing = "—";

    public static string Milliseconds(this double value) => Rounded(value) + " ms";

    /// <summary>Milliseconds of which hundredths matter.</summary>
    public static string Finely(this double value) =>
        value.ToString(Math.Abs(value) < 10 ? "0.00" : "#,0", CultureInfo.InvariantCulture) + " ms";

    public static string Kilobytes(this double bytes) => Rounded(bytes / 1000) + " KB";

    public static string Megabytes(this double bytes) => Rounded(bytes / 1_000_000) + " MB";

    public static string Rounded(this double value) =>
        value.ToString(Math.Abs(value) < 10 ? "0.0" : "#,0", CultureInfo.InvariantCulture);
}
