namespace LeetSocial.Bench.Reports;

/// <summary>The speeds that people are promised.</summary>
internal static class Journeys
{
    public const string Message = "message, send to seen by another";
    public const string Upload = "upload";
    public const string Notification = "notification delivery";
    public const string Typing = "typing indicator";
    public const string OpenRoom = "opening a room";
    public const string Reconnect = "reconnect";

    public static IReadOnlyList<(string Name, string Target)> Targets { get; } =
    [
        (Message, "≤ 100 ms"),
        (Upload, "> 1 MB/s"),
        (Notification, "≤ 200 ms"),
        (Typing, "≤ 50 ms"),
        (OpenRoom, "≤ 500 ms"),
        (Reconnect, "≤ 2 s"),
    ];

    /// <summary>Target against measured, a row each, in the order of the promise.</summary>
    public static string Table(Figures figures)
    {
        var table = new Table("", "target", "measured (median)", "p99", "samples");
        foreach (var (name, target) in Targets)
        {
            _ = figures.Journeys.Find(journey => journey.Name == name) is { } figure
                ? table.Row(name, target, Written(name, figure.Median), Written(name, figure.P99), $"{figure.Samples}")
                : table.Row(name, target, Numbers.Missing, Numbers.Missing, Numbers.Missing);
        }

        return table.ToString();
    }

    private static string Written(string name, double value) => name == Upload ? $"{value.Rounded()} MB/s" : value.Milliseconds();
}
