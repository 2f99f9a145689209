using System.Buffers.Binary;

namespace LeetSocial.Web.Features.Uploads.Imaging.Cleaning;

/// <summary>The one thing of EXIF that a picture cannot do without: which side is up.</summary>
internal static class ExifOrientation
{
    private const int Upright = 1;
    private const int Tag = 0x0112;
    private const int Short = 3;
    private const int EntryLength = 12;

    /// <param name="exif">The TIFF within it, or that behind the mark <c>Exif</c>.</param>
    public static int Read(ReadOnlySpan<byte> exif)
    {
        var tiff = exif.StartsWith("Exif\0\0"u8) ? exif[6..] : exif;
        if (tiff.Length < 8 || (!tiff.StartsWith("II*\0"u8) && !tiff.StartsWith("MM\0*"u8)))
        {
            return Upright;
        }
        var isLittle = tiff[0] == 'I';
        var at = isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(tiff[4..]) : BinaryPrimitives.ReadUInt32BigEndian(tiff[4..]);
        if (at > tiff.Length - 2)
        {
            return Upright;
        }
        var entries = Number(tiff[(int)at..], isLittle);
        for (var rest = tiff[((int)at + 2)..]; entries > 0 && rest.Length >= EntryLength; entries--, rest = rest[EntryLength..])
        {
            if (Number(rest, isLittle) == Tag && Number(rest[2..], isLittle) == Short)
            {
                return Number(rest[8..], isLittle) is >= 1 and <= 8 and var orientation ? orientation : Upright;
            }
        }
        return Upright;
    }

    /// <summary>A segment of a JPEG that says this and nothing else.</summary>
    public static byte[] Segment(int orientation) =>
    [
        0xFF, 0xE1, 0x00, 0x22, .. "Exif\0\0"u8, .. "MM\0*"u8, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, Short, 0, 0, 0, 1, 0, (byte)orientation, 0, 0, 0, 0, 0, 0,
    ];

    private static int Number(ReadOnlySpan<byte> at, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(at) : BinaryPrimitives.ReadUInt16BigEndian(at);
}
