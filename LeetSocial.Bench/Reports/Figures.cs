using LeetSocial.Bench.Measuring;

namespace LeetSocial.Bench.Reports;

/// <summary>All that has been measured, kept between runs so that a part can be made anew.</summary>
internal sealed record Figures
{
    public List<LoadFigure> Loads { get; init; } = [];

    public List<MemoryFigure> Memories { get; init; } = [];

    public List<JourneyFigure> Journeys { get; init; } = [];

    public List<DepthFigure> Depths { get; init; } = [];

    public List<SearchFigure> Searches { get; init; } = [];

    public IndexFigure? Index { get; set; }

    public IngestFigure? Ingest { get; set; }

    public ThumbnailFigure? Thumbnails { get; set; }

    public UploadFigure? Uploads { get; set; }

    public JourneyFigure? Photo { get; set; }

    public PhotosBesideFigure? PhotosBeside { get; set; }

    public List<TrustFigure> Trust { get; init; } = [];
}

/// <summary>One room under load; the figures are medians of the runs.</summary>
internal sealed record LoadFigure(string Setup, int Circuits, int Rate, int Seconds, IReadOnlyList<Run> Runs, Stamp Stamp)
{
    public Percentiles Commit => Percentiles.Median(Runs.Select(run => run.Commit));

    public Percentiles Receive => Percentiles.Median(Runs.Select(run => run.Receive));

    public double ServerMicroseconds => Runs.Select(run => run.ServerMicroseconds).Median();

    public double ServerCores => Runs.Select(run => run.ServerCores).Median();

    public double DriverCores => Runs.Select(run => run.DriverCores).Median();

    public double Resident => Runs.Select(run => (double)run.Resident).Median();
}

/// <summary>What an idle circuit keeps, in bytes.</summary>
internal sealed record MemoryFigure(string Setup, int Circuits, double Heap, double Resident, Stamp Stamp);

/// <summary>Something a person waits for in a browser, in milliseconds; of uploads the rate, in megabytes a second, and the lowest.</summary>
internal sealed record JourneyFigure(string Name, int Samples, double Median, double P99, Stamp Stamp);

/// <summary>Something done in a room of a million messages, in milliseconds.</summary>
internal sealed record DepthFigure(string Name, int Samples, double Median, double P99, Stamp Stamp);

/// <summary>Questions of one kind, among a million messages, in milliseconds.</summary>
internal sealed record SearchFigure(string Name, int Samples, double Median, double P99, Stamp Stamp);

/// <summary>The search index: its size, and how fast it is built.</summary>
internal sealed record IndexFigure(int Messages, double BytesPerMessage, double PerSecond, Stamp Stamp);

/// <summary>Messages that come in: rates a second, seconds until the index had caught up, and milliseconds.</summary>
internal sealed record IngestFigure(
    double Raw, double Durable, double Behind, double FindableMedian, double FindableP99, int Writes, double Slowest, int Refused, Stamp Stamp);

/// <summary>Thumbnails a second, here and by the tool of libvips, and milliseconds for a photo the whole way.</summary>
internal sealed record ThumbnailFigure(int Photos, int Rounds, double Here, double Tool, double Whole, Stamp Stamp);

/// <summary>What was found of a threat or a fault.</summary>
internal sealed record TrustFigure(string Threat, string Count, string Claim, string Measured, bool Holds, Stamp Stamp);

/// <summary>One large file at a time: megabytes a second, and the server's resident memory in bytes.</summary>
internal sealed record UploadFigure(int Megabytes, int Rounds, double Rate, long Before, long Peak, Stamp Stamp);

/// <summary>The p99 of messages, in milliseconds, without and with photos that come in.</summary>
internal sealed record PhotosBesideFigure(int Circuits, int Rate, int Photos, int Rounds, double Without, double With, Stamp Stamp);
