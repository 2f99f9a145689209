namespace LeetSocial.Web.Features.Uploads.Receiving;

/// <summary>What somebody is about to send, as they say.</summary>
internal sealed record NewUpload(string FileName, long Length, bool SendsOriginal)
{
    /// <summary>What its sender calls it, which knows no answer that was lost: begun once more under the same name, it is the same upload. Null where it has none.</summary>
    public string? Name { get; init; }

    /// <summary>What is said of a recording: how many seconds it lasts, and its waveform.</summary>
    public (string Seconds, string Waveform)? Voice { get; init; }
}
