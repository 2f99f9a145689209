using NetVips;

namespace LeetSocial.Web.Features.Uploads.Imaging;

/// <summary>The picture that others get: either the cleaned file as it lies there, or what was written anew.</summary>
/// <param name="MimeType">What it is.</param>
/// <param name="Width">Upright.</param>
/// <param name="Height">Upright, of one frame.</param>
/// <param name="Bytes">What was written anew.</param>
/// <param name="CleanedPath">Where the cleaned file lies.</param>
/// <param name="Decoded">Its pixels, where they are at hand.</param>
internal sealed record FinishedPicture(string MimeType, int Width, int Height, byte[]? Bytes, string? CleanedPath, Image? Decoded) : IDisposable
{
    public static FinishedPicture AsItIs(CleanPicture clean, Image? decoded = null) =>
        new(clean.MimeType, clean.Facts.Upright.Width, clean.Facts.Upright.Height, null, clean.Path, decoded);

    /// <returns>Where it lies.</returns>
    public string Store(string path)
    {
        if (Bytes is null)
        {
            return CleanedPath!;
        }
        File.WriteAllBytes(path, Bytes);
        return path;
    }

    public void Dispose() => Decoded?.Dispose();
}
