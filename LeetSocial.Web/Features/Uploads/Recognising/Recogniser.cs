using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Uploads;

namespace LeetSocial.Web.Features.Uploads.Recognising;

/// <summary>
/// Tells what a file is by its bytes, never by its name (T5). What begins like a binary type has to go on like it; anything else
/// must be text from its first byte to its last, and then the name says which word stands on it.
/// </summary>
internal sealed class Recogniser(UploadPolicy policy)
{
    private const int HeadLength = 64;

    /// <param name="path">The whole file.</param>
    /// <param name="fileName">As the person calls it.</param>
    /// <returns>Refused where it is nothing that is known here, damaged, not wanted, or too large for what it is.</returns>
    public Outcome<RecognisedFile> Recognise(string path, string fileName)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        if (file.Length == 0)
        {
            return FileRefusals.Empty;
        }
        var told = Tell(file, fileName);
        return !told.IsRefused(out _) && policy.Admit(told.Value.Kind, told.Value.MimeType, file.Length).IsRefused(out var refusal) ? refusal : told;
    }

    private static Outcome<RecognisedFile> Tell(FileStream file, string fileName)
    {
        var type = Begins(file, Head(file));
        if (type.IsRefused(out var refusal))
        {
            return refusal;
        }
        if (type.Value is { } binary)
        {
            return binary.Named(FileNames.EndingOf(fileName));
        }
        return PlainText.IsText(file) ? TextNames.Of(fileName) : FileRefusals.UnknownType;
    }

    private static byte[] Head(FileStream file)
    {
        var head = new byte[HeadLength];
        file.ReadAtLeast(head, HeadLength, throwOnEndOfStream: false);
        file.Position = 0;
        return head;
    }

    /// <returns>The type; null for what may still be text.</returns>
    private static Outcome<FileType?> Begins(FileStream file, byte[] head) => head switch
    {
        [0xFF, 0xD8, 0xFF, ..] => FileType.Jpeg,
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => FileType.Png,
        [(byte)'G', (byte)'I', (byte)'F', (byte)'8', (byte)'7' or (byte)'9', (byte)'a', ..] => FileType.Gif,
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, .. var form] => Riff(form),
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', (byte)'-', >= (byte)'0' and <= (byte)'9', ..] => FileType.Pdf,
        [(byte)'P', (byte)'K', 3, 4, ..] or [(byte)'P', (byte)'K', 5, 6, ..] => ZipDirectory.Check(file),
        [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', ..] => Mp4Boxes.Check(file),
        [0x1A, 0x45, 0xDF, 0xA3, ..] => WebMElements.Check(file),
        [(byte)'O', (byte)'g', (byte)'g', (byte)'S', ..] => OggPage.Check(head),
        [(byte)'I', (byte)'D', (byte)'3', ..] or [0xFF, >= 0xE0, ..] => Mp3Frames.Check(file),
        _ => (FileType?)null,
    };

    private static Outcome<FileType?> Riff(byte[] form) => form switch
    {
        [(byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => FileType.WebP,
        [(byte)'W', (byte)'A', (byte)'V', (byte)'E', (byte)'f', (byte)'m', (byte)'t', (byte)' ', ..] => FileType.Wav,
        _ => FileRefusals.UnknownType,
    };
}
