namespace LeetSocial.Bench.Reports;

/// <summary>What is promised of a room of a million messages.</summary>
internal static class Depths
{
    public const string OpenAtEnd = "server: opening, everything read";
    public const string OpenAway = "server: opening after years away";
    public const string OpenAround = "server: opening around a message years back";
    public const string PageOlder = "server: a page of 50, older";
    public const string PageNewer = "server: a page of 50, newer";
    public const string PageAway = "server: a page of 50 after years away";
    public const string Date = "server: the place of a day";
    public const string Click = "click on the room to its conversation painted";
    public const string Return = "click on a room of the last five to it painted";
    public const string JumpToDate = "jump to a day years back";
    public const string Permalink = "press on a link to a message years back";
    public const string Address = "address of a message years back, page load included";
    public const string Latest = "Jump to latest, from years back";

    private static IReadOnlyList<(string Name, string Target)> Targets { get; } =
    [
        (OpenAtEnd, "p99 ≤ 50 ms"),
        (OpenAway, "p99 ≤ 50 ms"),
        (OpenAround, "p99 ≤ 50 ms"),
        (PageOlder, "p99 ≤ 2 ms"),
        (PageNewer, "p99 ≤ 2 ms"),
        (PageAway, "p99 ≤ 2 ms"),
        (Date, ""),
        (Click, "≤ 200 ms"),
        (Return, "≤ 200 ms"),
        (JumpToDate, "≤ 500 ms"),
        (Permalink, "≤ 500 ms"),
        (Address, "≤ 500 ms"),
        (Latest, "≤ 500 ms"),
    ];

    public static string Table(Figures figures)
    {
        var table = new Table("", "target", "median", "p99", "samples");
        foreach (var (name, target) in Targets)
        {
            if (figures.Depths.Find(depth => depth.Name == name) is { } figure)
            {
                table.Row(name, target, figure.Median.Finely(), figure.P99.Finely(), $"{figure.Samples:#,0}");
            }
        }

        return table.ToString();
    }
}
