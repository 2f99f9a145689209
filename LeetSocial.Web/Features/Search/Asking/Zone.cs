using System.Buffers;

namespace LeetSocial.Web.Features.Search.Asking;

/// <summary>Whose midnights part the days of a question.</summary>
internal static class Zone
{
    private const int LongestName = 64;

    // A name becomes the name of a file of the system: it may not climb out of its folder.
    private static readonly SearchValues<char> Letters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_+-/");

    /// <param name="name">As the browser calls it, such as <c>Europe/Berlin</c>; whatever is unknown here counts as UTC.</param>
    public static TimeZoneInfo Named(string? name) =>
        name is { Length: > 0 and <= LongestName } && name[0] != '/' && !name.AsSpan().ContainsAnyExcept(Letters)
        && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone)
            ? zone
            : TimeZoneInfo.Utc;
}
