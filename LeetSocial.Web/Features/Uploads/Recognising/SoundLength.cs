namespace LeetSocial.Web.Features.Uploads.Recognising;

/// <summary>How long a sound lasts, as its own bytes tell: of the two kinds of file that recorders in browsers write.</summary>
internal static class SoundLength
{
    /// <param name="path">The whole file.</param>
    /// <param name="mimeType">What it was recognised as.</param>
    /// <returns>Seconds; null where it does not tell. Endless where it has more parts than any recording.</returns>
    public static double? Of(string path, string mimeType)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        return mimeType switch
        {
            "audio/webm" => WebMBlocks.Seconds(file),
            "audio/mp4" => Mp4Header.Seconds(file),
            _ => null,
        };
    }
}
