using System.Globalization;

namespace LeetSocial.Web.Features.Search.Asking;

/// <summary>A day, a month or a year, by the clocks of whoever asks.</summary>
internal readonly record struct DateSpan(DateTimeOffset Start, DateTimeOffset End)
{
    private static readonly (string Pattern, Func<DateTime, DateTime> End)[] Patterns =
    [
        ("yyyy-M-d", start => start.AddDays(1)),
        ("yyyy-M", start => start.AddMonths(1)),
        ("yyyy", start => start.AddYears(1)),
    ];

    /// <summary>Understands <c>2026-11-24</c>, <c>2026-11</c> and <c>2026</c>.</summary>
    public static bool TryParse(string text, TimeZoneInfo zone, out DateSpan span)
    {
        foreach (var (pattern, end) in Patterns)
        {
            // The first and the last years are left out: somewhere their midnights are no times at all.
            if (DateTime.TryParseExact(text, pattern, CultureInfo.InvariantCulture, DateTimeStyles.None, out var start)
                && start.Year is > 1 and < 9999)
            {
                span = new DateSpan(Midnight(start, zone), Midnight(end(start), zone));
                return true;
            }
        }
        span = default;
        return false;
    }

    // Where clocks are put forward at midnight the day begins later; where they are put back, with the first of the two.
    private static DateTimeOffset Midnight(DateTime day, TimeZoneInfo zone)
    {
        while (zone.IsInvalidTime(day))
        {
            day = day.AddMinutes(15);
        }
        return new DateTimeOffset(day, zone.IsAmbiguousTime(day) ? zone.GetAmbiguousTimeOffsets(day).Max() : zone.GetUtcOffset(day));
    }
}
