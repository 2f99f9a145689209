namespace LeetSocial.Web.Features.Uploads.Scanning;

/// <summary>Reads the line that clamd answers with.</summary>
internal static class ClamdAnswer
{
    private const string Stream = "stream: ";
    private const string Found = " FOUND";

    /// <summary>What clamd calls a file it has looked at only in part, if its <c>AlertExceedsMax</c> is on.</summary>
    private const string NotToTheEnd = "Heuristics.Limits.Exceeded";

    /// <returns>Null when it says that it could not scan.</returns>
    public static ScanVerdict? Read(string line) => line switch
    {
        Stream + "OK" => ScanVerdict.Clean,
        "INSTREAM size limit exceeded. ERROR" => ScanVerdict.TooLarge,
        _ when line.StartsWith(Stream + NotToTheEnd, StringComparison.Ordinal) => ScanVerdict.TooLarge,
        _ when line.StartsWith(Stream, StringComparison.Ordinal) && line.EndsWith(Found, StringComparison.Ordinal) =>
            ScanVerdict.Infected(line[Stream.Length..^Found.Length]),
        _ => null,
    };
}
