using System.Globalization;

namespace LeetSocial.Web.Ui;

/// <summary>A moment in as few characters as tell it: <c>14:02</c>, <c>Fri</c>, <c>23 Nov</c>, <c>23 Nov 2025</c>.</summary>
public static class ShortTime
{
    public static string Of(DateTimeOffset at, DateTimeOffset now)
    {
        var format = (now.UtcDateTime.Date - at.UtcDateTime.Date).Days switch
        {
            <= 0 => "HH:mm",
            < 7 => "ddd",
            _ => at.UtcDateTime.Year == now.UtcDateTime.Year ? "d MMM" : "d MMM yyyy",
        };
        return at.UtcDateTime.ToString(format, CultureInfo.CurrentCulture);
    }
}
