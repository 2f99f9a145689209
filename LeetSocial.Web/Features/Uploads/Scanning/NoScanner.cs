namespace LeetSocial.Web.Features.Uploads.Scanning;

/// <summary>Scanning is off.</summary>
internal sealed class NoScanner : IScanFiles
{
    public Task<ScanVerdict> Scan(string path, CancellationToken stop) => Task.FromResult(ScanVerdict.NotScanned);
}
