namespace LeetSocial.Web.Features.Uploads.Receiving;

/// <summary>What somebody is about to send, as they say.</summary>
internal sealed record NewUpload(string FileName, long Length, bool SendsOriginal)
{
    /// <summary>What is said of a recording: how many seconds it lasts, and its waveform.</summary>
    public (string Seconds, string Waveform)? Voice { get; init; }
}
