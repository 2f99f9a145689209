namespace LeetSocial.Web.Features.Uploads.Scanning;

/// <summary>Looks for malware.</summary>
internal interface IScanFiles
{
    /// <summary>Whether anybody looks at all.</summary>
    bool IsOn { get; }

    /// <summary>How long whoever sends a file is kept waiting for the answer; then the file is held back.</summary>
    TimeSpan Patience { get; }

    /// <summary>Whether it has an answer for what is harmless, within 3 s: then it is the file that it has none for.</summary>
    Task<bool> Answers(CancellationToken stop);

    /// <summary>Reads the file at <paramref name="path"/>. Whatever goes wrong is a verdict; it throws only when stopped.</summary>
    /// <param name="path">Where it lies.</param>
    /// <param name="patience">How long the answer may take at most; as long as scans may take here where it is null.</param>
    /// <param name="stop">Gives up.</param>
    Task<ScanVerdict> Scan(string path, TimeSpan? patience, CancellationToken stop);
}
