using System.Globalization;

namespace LeetSocial.Web.Features.Search.Asking;

/// <summary>A day, a month or a year, in UTC: the server does not know where in the world somebody asks.</summary>
internal readonly record struct DateSpan(DateTimeOffset Start, DateTimeOffset End)
{
    /// <summary>Understands <c>2026-11-24</c>, <c>2026-11</c> and <c>2026</c>.</summary>
    public static bool TryParse(string text, out DateSpan span)
    {
        foreach (var (pattern, end) in Patterns)
        {
            if (DateTimeOffset.TryParseExact(text, pattern, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var start)
                && start.Year < 9999)
            {
                span = new DateSpan(start, end(start));
                return true;
            }
        }
        span = default;
        return false;
    }

    private static readonly (string Pattern, Func<DateTimeOffset, DateTimeOffset> End)[] Patterns =
    [
        ("yyyy-M-d", start => start.AddDays(1)),
        ("yyyy-M", start => start.AddMonths(1)),
        ("yyyy", start => start.AddYears(1)),
    ];
}
