namespace LeetSocial.Web.Features.Uploads.Scanning;

/// <summary>Looks for malware.</summary>
internal interface IScanFiles
{
    /// <summary>Reads the file at <paramref name="path"/>. Whatever goes wrong is a verdict; it throws only when stopped.</summary>
    Task<ScanVerdict> Scan(string path, CancellationToken stop);
}
