using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Uploads;
using LeetSocial.Web.Features.Uploads.Recognising;

namespace LeetSocial.Web.Features.Uploads.Imaging.Cleaning;

/// <summary>
/// Frees a picture from its metadata without touching its pixels: what was compressed stays as it was compressed. It copies what it knows
/// to be needed rather than leaving out what it knows to be harmful, so nothing unheard of comes along (GPS above all, in whatever place).
/// </summary>
internal static class Cleaner
{
    /// <returns>What the file says of itself; refused where it ends too early or contradicts itself.</returns>
    public static Outcome<PictureFacts> Clean(string path, string mimeType, string cleaned)
    {
        using var from = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        using var to = new FileStream(cleaned, FileMode.CreateNew, FileAccess.Write);
        try
        {
            return Clean(new ByteSource(from), mimeType, to) is { Width: > 0, Height: > 0 } facts ? facts : FileRefusals.Damaged;
        }
        catch (Exception broken) when (broken is EndOfStreamException or InvalidDataException)
        {
            return FileRefusals.Damaged;
        }
    }

    private static PictureFacts Clean(ByteSource from, string mimeType, Stream to) => mimeType switch
    {
        _ when mimeType == FileType.Jpeg.MimeType => new JpegCleaner(from, to).Clean(),
        _ when mimeType == FileType.Png.MimeType => new PngCleaner(from, to).Clean(),
        _ when mimeType == FileType.Gif.MimeType => new GifCleaner(from, to).Clean(),
        _ when mimeType == FileType.WebP.MimeType => new WebPCleaner(from, to).Clean(),
        _ => throw new ArgumentOutOfRangeException(nameof(mimeType), mimeType, "No picture that is known here."),
    };
}
