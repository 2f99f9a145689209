using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Uploads;

namespace LeetSocial.Web.Features.Uploads.Recognising;

/// <summary>
/// MP3 has no signature: two frames of MPEG layer III in a row are one, behind a tag if there is one. The eleven bits that begin a frame
/// alone stand in every other file.
/// </summary>
internal static class Mp3Frames
{
    private const int TagLength = 10;
    private const int MostPadding = 4_096;

    private static readonly int[] Rates1 = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];
    private static readonly int[] Rates2 = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];
    private static readonly int[] Samples = [44_100, 48_000, 32_000];

    public static Outcome<FileType?> Check(Stream file)
    {
        var piece = new byte[MostPadding + 4];
        file.Position = AfterTag(file);
        var read = file.ReadAtLeast(piece, piece.Length, throwOnEndOfStream: false);
        for (var at = 0; at + 4 <= read; at++)
        {
            // Between tag and sound there is nothing but padding.
            if (FrameLength(piece.AsSpan(at, 4)) is > 4 and var length)
            {
                return IsFrame(piece.AsSpan(0, read), at + length) ? FileType.Mp3 : FileRefusals.UnknownType;
            }
            if (piece[at] != 0)
            {
                break;
            }
        }
        return FileRefusals.UnknownType;
    }

    private static long AfterTag(Stream file)
    {
        var tag = new byte[TagLength];
        file.Position = 0;
        file.ReadAtLeast(tag, TagLength, throwOnEndOfStream: false);
        // Seven bits of each byte.
        return tag is [(byte)'I', (byte)'D', (byte)'3', _, _, _, < 0x80 and var a, < 0x80 and var b, < 0x80 and var c, < 0x80 and var d]
            ? TagLength + (a << 21 | b << 14 | c << 7 | d)
            : 0;
    }

    private static bool IsFrame(ReadOnlySpan<byte> piece, int at) => at + 4 <= piece.Length && FrameLength(piece[at..]) > 4;

    /// <returns>0 for what is no header of a frame.</returns>
    private static int FrameLength(ReadOnlySpan<byte> header)
    {
        var (version, layer) = (header[1] >> 3 & 3, header[1] >> 1 & 3);
        var (rate, sample, padding) = (header[2] >> 4, header[2] >> 2 & 3, header[2] >> 1 & 1);
        if (header[0] != 0xFF || header[1] < 0xE0 || version == 1 || layer != 1 || rate is 0 or 15 || sample == 3)
        {
            return 0;
        }
        var isFirst = version == 3;
        var frequency = Samples[sample] >> (isFirst ? 0 : version == 2 ? 1 : 2);
        return ((isFirst ? 144_000 : 72_000) * (isFirst ? Rates1 : Rates2)[rate] / frequency) + padding;
    }
}
