namespace LeetSocial.Bench.Reports;

/// <summary>What is promised of pictures.</summary>
internal static class Pictures
{
    public static string Table(Figures figures)
    {
        var table = new Table("", "target", "measured");
        if (figures.Thumbnails is { } thumbnails)
        {
            table.Row("thumbnails by `vipsthumbnail`", "", $"{thumbnails.Tool:0.0}/s");
            table.Row("thumbnails here", "≥ 0.9 × that", $"{thumbnails.Here:0.0}/s, {thumbnails.Here / thumbnails.Tool:0.0} ×");
            table.Row("a photo of 12 megapixels, compressed and with its thumbnails", "≤ 1 s", thumbnails.Whole.Milliseconds());
        }

        return table.ToString();
    }

    public static IEnumerable<Stamp> Stamps(Figures figures) => figures.Thumbnails is { } thumbnails ? [thumbnails.Stamp] : [];
}
