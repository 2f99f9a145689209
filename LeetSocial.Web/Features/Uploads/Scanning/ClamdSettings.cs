namespace LeetSocial.Web.Features.Uploads.Scanning;

/// <summary>Where clamd listens (<c>Clamd__…</c>).</summary>
internal sealed class ClamdSettings
{
    /// <summary>A name, an address, or the path of a Unix socket; absent: nothing is scanned.</summary>
    public string? Host { get; set; }

    public int Port { get; set; } = 3310;

    /// <summary>How long one scan may take, sending included.</summary>
    public double TimeoutSeconds { get; set; } = 60;

    /// <summary>How long whoever sends a file is kept waiting for the answer. After that it is taken, and held back until there is one.</summary>
    public double PatienceSeconds { get; set; } = 3;
}
