namespace LeetSocial.Web.Features.Uploads.Scanning;

/// <summary>What a scan came to.</summary>
/// <param name="Result">The kind.</param>
/// <param name="Threat">What was found, in the words of the scanner; for the operator, not for who uploads.</param>
internal readonly record struct ScanVerdict(ScanResult Result, string? Threat = null)
{
    public static ScanVerdict NotScanned => new(ScanResult.NotScanned);

    public static ScanVerdict Clean => new(ScanResult.Clean);

    public static ScanVerdict TooLarge => new(ScanResult.TooLarge);

    public static ScanVerdict Unanswered => new(ScanResult.Unanswered);

    public static ScanVerdict Infected(string threat) => new(ScanResult.Infected, threat);
}

/// <summary>Stored as numbers, which are never reused.</summary>
internal enum ScanResult
{
    /// <summary>Nobody scans here; the file is given out, and said not to be scanned.</summary>
    NotScanned = 0,

    Clean = 1,

    /// <summary>The file is refused.</summary>
    Infected = 2,

    /// <summary>The scanner does not take files of this size: refused, for it never becomes clean.</summary>
    TooLarge = 3,

    /// <summary>The scanner cannot be reached, or did not come to an end: the file is held back, and looked at again later.</summary>
    Unanswered = 4,

    /// <summary>Nobody looked, for its bytes cannot be read just now: the file stays held back, and is looked at again later.</summary>
    Unread = 5,
}
