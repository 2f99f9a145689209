using System.Globalization;

namespace LeetSocial.Web.Ui;

/// <summary>How large a file is, in a few digits: units of a thousand, as browsers and drives count.</summary>
internal static class FileSize
{
    private static readonly string[] Units = ["B", "kB", "MB", "GB"];

    public static string Of(long bytes)
    {
        var (size, unit) = ((double)bytes, 0);
        for (; size >= 999.5 && unit < Units.Length - 1; unit++)
        {
            size /= 1000;
        }
        return string.Create(CultureInfo.InvariantCulture, $"{size.ToString(unit > 0 && size < 9.95 ? "0.0" : "0", CultureInfo.InvariantCulture)} {Units[unit]}");
    }
}
