namespace LeetSocial.Bench.Reports;

/// <summary>What is promised of files that come in.</summary>
internal static class Uploads
{
    public static string Table(Figures figures)
    {
        var table = new Table("", "target", "measured");
        if (figures.Uploads is { } stream)
        {
            table.Row($"a file of {stream.Megabytes:#,0} MB", "≥ 200 MB/s", $"{stream.Rate:0} MB/s");
            table.Row("resident memory meanwhile", "constant", $"{((double)stream.Before).Megabytes()} before, {((double)stream.Peak).Megabytes()} at most");
        }

        if (figures.Photo is { } photo)
        {
            table.Row("a photo of 12 megapixels, from choosing it to its thumbnail in another's browser", "≤ 1 s", $"median {photo.Median.Milliseconds()}, p99 {photo.P99.Milliseconds()}");
        }

        if (figures.PhotosBeside is { } beside)
        {
            table.Row(
                $"p99 of messages to {beside.Circuits} circuits at {beside.Rate}/s, while {beside.Photos} such photos come in", "≤ 20 % more",
                $"{beside.Without.Milliseconds()} without, {beside.With.Milliseconds()} with: {(beside.With / beside.Without) - 1:+0 %;-0 %}");
        }

        return table.ToString();
    }

    public static IEnumerable<Stamp> Stamps(Figures figures) =>
        new[] { figures.Uploads?.Stamp, figures.Photo?.Stamp, figures.PhotosBeside?.Stamp }.OfType<Stamp>();
}
