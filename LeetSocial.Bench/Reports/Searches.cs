namespace LeetSocial.Bench.Reports;

/// <summary>What is promised of searching, and of taking in what is to be found.</summary>
internal static class Searches
{
    private const string Newest = "newest first: ";
    private const string Ranked = "most relevant first: ";

    public static string Name(bool isNewest, string question) => (isNewest ? Newest : Ranked) + question;

    public static string Table(Figures figures)
    {
        var table = new Table("", "target", "median", "p99", "samples");
        foreach (var figure in figures.Searches)
        {
            var target = figure.Name.StartsWith(Newest, StringComparison.Ordinal) ? "p99 ≤ 10 ms" : "p99 ≤ 50 ms";
            table.Row(figure.Name, target, figure.Median.Finely(), figure.P99.Finely(), $"{figure.Samples:#,0}");
        }

        return table.ToString();
    }

    public static string Ingest(Figures figures)
    {
        var table = new Table("", "target", "measured");
        if (figures.Index is { } index)
        {
            table.Row("size of the index", "", $"{index.BytesPerMessage:#,0} bytes a message, of {index.Messages:#,0}");
            table.Row("building it anew", "", $"{index.PerSecond:#,0} messages/s");
        }

        if (figures.Ingest is { } ingest)
        {
            table.Row("SQLite itself", "", $"{ingest.Raw:#,0} messages/s");
            table.Row("through the writer, 1,000 senders", "≥ 75 % of that", $"{ingest.Durable:#,0} messages/s, {ingest.Durable / ingest.Raw * 100:0} %");
            table.Row("the index has caught up with such a flood", "", $"{ingest.Behind:0.0} s after its end");
            table.Row("found after the commit, at 1,000 messages/s", "≤ 1 s", $"{ingest.FindableMedian.Milliseconds()}, p99 {ingest.FindableP99.Milliseconds()}");
            table.Row("eight writers for a minute, the slowest write", "≤ 100 ms", $"{ingest.Slowest.Milliseconds()}, of {ingest.Writes:#,0}");
            table.Row("writes refused in all of that", "0", $"{ingest.Refused:#,0}");
        }

        return table.ToString();
    }

    public static IEnumerable<Stamp> Stamps(Figures figures) =>
        figures.Searches.Select(figure => figure.Stamp).Concat(figures.Index is { } index ? [index.Stamp] : []).Concat(figures.Ingest is { } ingest ? [ingest.Stamp] : []);
}
