namespace LeetSocial.Web.Features.Uploads.Scanning;

/// <summary>Where clamd listens (<c>Clamd__…</c>).</summary>
internal sealed class ClamdSettings
{
    /// <summary>A name, an address, or the path of a Unix socket; absent: nothing is scanned.</summary>
    public string? Host { get; set; }

    public int Port { get; set; } = 3310;

    /// <summary>How long one scan may take, sending included; 60 at most.</summary>
    public double TimeoutSeconds { get; set; } = 60;

    /// <summary>How long whoever sends a file is kept waiting for the answer. After that it is taken, and held back until there is one.</summary>
    public double PatienceSeconds { get; set; } = 3;

    /// <summary>How often clamd may fail to answer for one file while it answers for others.</summary>
    public int Tries { get; set; } = 8;

    /// <summary>What becomes of such a file then.</summary>
    public AfterSilence AfterTries { get; set; }
}

internal enum AfterSilence
{
    /// <summary>It is taken away, and its place says why.</summary>
    Remove,

    /// <summary>It is given out, and said not to be checked.</summary>
    Show,
}
