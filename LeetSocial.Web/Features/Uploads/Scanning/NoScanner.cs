namespace LeetSocial.Web.Features.Uploads.Scanning;

/// <summary>Scanning is off.</summary>
internal sealed class NoScanner : IScanFiles
{
    public bool IsOn => false;

    public TimeSpan Patience => TimeSpan.Zero;

    public Task<bool> Answers(CancellationToken stop) => Task.FromResult(true);

    public Task<ScanVerdict> Scan(string path, TimeSpan? patience, CancellationToken stop) => Task.FromResult(ScanVerdict.NotScanned);
}
