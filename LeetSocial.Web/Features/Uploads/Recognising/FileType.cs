using LeetSocial.Domain.Uploads;

namespace LeetSocial.Web.Features.Uploads.Recognising;

/// <summary>The binary types that are taken, with the endings that files of each may have; the first is the one to give.</summary>
internal sealed record FileType(FileKind Kind, string MimeType, string Label, params string[] Endings)
{
    public static readonly FileType Jpeg = new(FileKind.Image, "image/jpeg", "JPEG", "jpg", "jpeg", "jpe", "jfif");
    public static readonly FileType Png = new(FileKind.Image, "image/png", "PNG", "png", "apng");
    public static readonly FileType Gif = new(FileKind.Image, "image/gif", "GIF", "gif");
    public static readonly FileType WebP = new(FileKind.Image, "image/webp", "WebP", "webp");
    public static readonly FileType Pdf = new(FileKind.Document, "application/pdf", "PDF", "pdf");
    public static readonly FileType Zip = new(
        FileKind.Archive, "application/zip", "ZIP", "zip", "docx", "xlsx", "pptx", "odt", "ods", "odp", "epub");

    public static readonly FileType Mp3 = new(FileKind.Audio, "audio/mpeg", "MP3", "mp3");
    public static readonly FileType M4a = new(FileKind.Audio, "audio/mp4", "M4A", "m4a", "m4b", "mp4");
    public static readonly FileType Ogg = new(FileKind.Audio, "audio/ogg", "OGG", "ogg", "oga", "opus");
    public static readonly FileType Wav = new(FileKind.Audio, "audio/wav", "WAV", "wav");
    public static readonly FileType WebA = new(FileKind.Audio, "audio/webm", "WebM", "webm", "weba");
    public static readonly FileType Mp4 = new(FileKind.Video, "video/mp4", "MP4", "mp4", "m4v");
    public static readonly FileType WebM = new(FileKind.Video, "video/webm", "WebM", "webm");

    private static readonly Dictionary<string, FileType> ByMimeType =
        new[] { Jpeg, Png, Gif, WebP, Pdf, Zip, Mp3, M4a, Ogg, Wav, WebA, Mp4, WebM }.ToDictionary(type => type.MimeType);

    /// <returns>Null for text, and for what is not taken.</returns>
    public static FileType? Of(string mimeType) => ByMimeType.GetValueOrDefault(mimeType);

    /// <summary>This type, under the word that the name's ending is usual for: a <c>docx</c> is a ZIP by its bytes.</summary>
    public RecognisedFile Named(string ending) =>
        new(Kind, MimeType, this == Zip && ending != Endings[0] && Endings.Contains(ending) ? ending.ToUpperInvariant() : Label);
}
