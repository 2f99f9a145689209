using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace LeetSocial.Tests.Features.Uploads.Imaging;

/// <summary>Hides where a picture was taken in every place that its format has for such things, and in some that it has not.</summary>
internal static class Planting
{
    public const string Place = "48.85826N-2.29450E";

    private static readonly byte[] Secret = Encoding.ASCII.GetBytes(Place);

    private static readonly byte[] Xmp = Encoding.ASCII.GetBytes($"<x:xmpmeta><exif:GPSLatitude>{Place}</exif:GPSLatitude></x:xmpmeta>");

    public static byte[] In(string type, byte[] picture, int orientation = 1) => type switch
    {
        ".jpg" => InJpeg(picture, orientation),
        ".png" => InPng(picture, orientation),
        ".gif" => InGif(picture),
        _ => InWebP(picture, orientation),
    };

    /// <summary>A TIFF with an orientation, a GPS directory of its own, and the place as text.</summary>
    public static byte[] Exif(int orientation) =>
    [
        .. "II*\0"u8, 8, 0, 0, 0,
        3, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, (byte)orientation, 0, 0, 0,
        0x3B, 0x01, 2, 0, 18, 0, 0, 0, 68, 0, 0, 0,
        0x25, 0x88, 4, 0, 1, 0, 0, 0, 50, 0, 0, 0, 0, 0, 0, 0,
        1, 0, 1, 0, 2, 0, 2, 0, 0, 0, (byte)'N', 0, 0, 0, 0, 0, 0, 0,
        .. Secret,
    ];

    private static byte[] InJpeg(byte[] picture, int orientation) =>
    [
        .. picture[..2],
        .. Segment(0xE1, [.. "Exif\0\0"u8, .. Exif(orientation)]), .. Segment(0xE1, [.. "http://ns.adobe.com/xap/1.0/\0"u8, .. Xmp]),
        .. Segment(0xED, [.. "Photoshop 3.0\0"u8, .. Secret]), .. Segment(0xFE, Secret), .. Segment(0xE2, [.. "MPF\0"u8, .. Secret]),
        .. Segment(0xEF, Secret), .. Segment(0xE0, [.. "JFXX\0"u8, .. Secret]),
        .. picture[2..], .. picture[..2], .. Segment(0xE1, [.. "Exif\0\0"u8, .. Exif(1)]), .. Secret,
    ];

    private static byte[] InPng(byte[] picture, int orientation) =>
    [
        .. picture[..33],
        .. Chunk("eXIf", Exif(orientation)), .. Chunk("tEXt", [.. "Location\0"u8, .. Secret]), .. Chunk("zTXt", [.. "Location\0\0"u8, .. Packed(Secret)]),
        .. Chunk("iTXt", [.. "XML:com.adobe.xmp\0\0\0\0\0"u8, .. Xmp]), .. Chunk("tIME", [7, 234, 11, 25, 12, 0, 0]), .. Chunk("gpSx", Secret),
        .. picture[33..], .. Chunk("tEXt", Secret), .. Secret,
    ];

    private static byte[] InGif(byte[] picture)
    {
        var table = 13 + ((picture[10] & 0x80) == 0 ? 0 : 3 << ((picture[10] & 7) + 1));
        byte[] block = [(byte)Secret.Length, .. Secret, 0];
        return
        [
            .. picture[..table], 0x21, 0xFE, .. block, 0x21, 0xFF, 11, .. "XMP DataXMP"u8, .. block, 0x21, 0x01, 12, .. new byte[12], .. block,
            0x21, 0x77, .. block, .. picture[table..], .. Secret,
        ];
    }

    private static byte[] InWebP(byte[] picture, int orientation)
    {
        var (width, height) = Size(picture);
        byte[] head = [.. "VP8X"u8, 10, 0, 0, 0, 0x0C, 0, 0, 0, .. UInt24(width - 1), .. UInt24(height - 1)];
        var body = picture.AsSpan(12, 4).SequenceEqual("VP8X"u8) ? picture[12..] : [.. head, .. picture[12..]];
        body[8] |= 0x0C;
        byte[] all = [.. body, .. Riff("EXIF", Exif(orientation)), .. Riff("XMP ", Xmp), .. Riff("GPSX", Secret)];
        var length = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, all.Length + 4);
        return [.. "RIFF"u8, .. length, .. "WEBP"u8, .. all, .. Secret];
    }

    private static (int Width, int Height) Size(byte[] picture)
    {
        using var image = NetVips.Image.NewFromBuffer(picture);
        return (image.Width, image.Height);
    }

    private static byte[] UInt24(int number) => [(byte)number, (byte)(number >> 8), (byte)(number >> 16)];

    private static byte[] Segment(byte marker, byte[] body) => [0xFF, marker, (byte)((body.Length + 2) >> 8), (byte)(body.Length + 2), .. body];

    private static byte[] Riff(string name, byte[] body) =>
        [.. Encoding.ASCII.GetBytes(name), .. BitConverter.GetBytes(body.Length), .. body, .. new byte[body.Length & 1]];

    public static byte[] Chunk(string name, byte[] body)
    {
        byte[] named = [.. Encoding.ASCII.GetBytes(name), .. body];
        var (length, checksum) = (new byte[4], new byte[4]);
        BinaryPrimitives.WriteInt32BigEndian(length, body.Length);
        BinaryPrimitives.WriteUInt32BigEndian(checksum, Crc(named));
        return [.. length, .. named, .. checksum];
    }

    public static byte[] Packed(byte[] bytes)
    {
        var packed = new MemoryStream();
        using (var packing = new ZLibStream(packed, CompressionLevel.SmallestSize)) packing.Write(bytes);
        return packed.ToArray();
    }

    private static uint Crc(byte[] bytes) => ~bytes.Aggregate(uint.MaxValue, (crc, next) =>
        Enumerable.Range(0, 8).Aggregate(crc ^ next, (rest, _) => (rest & 1) == 0 ? rest >> 1 : (rest >> 1) ^ 0xEDB88320));
}
