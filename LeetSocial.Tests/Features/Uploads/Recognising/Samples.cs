using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace LeetSocial.Tests.Features.Uploads.Recognising;

/// <summary>The beginnings of files, as small as their types allow.</summary>
internal static class Samples
{
    public static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    public static byte[] Zip(params string[] names)
    {
        var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create))
        {
            foreach (var name in names)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write("Hello"u8);
            }
        }
        return packed.ToArray();
    }

    public static byte[] Mp4(string brand, params string[] handlers)
    {
        var tracks = handlers.SelectMany(handler => Box("trak", Box("mdia", Box("hdlr", [.. new byte[8], .. Encoding.ASCII.GetBytes(handler), .. new byte[12]]))));
        return [.. Box("ftyp", [.. Encoding.ASCII.GetBytes(brand), .. new byte[4]]), .. Box("mdat", new byte[50]), .. Box("moov", [.. tracks])];
    }

    /// <summary>As a recorder in a browser writes it: the length of what is still to come is left open.</summary>
    public static byte[] WebM(string type, params byte[] tracks)
    {
        var entries = tracks.SelectMany(kind => Element([0xAE], [.. Element([0xD7], [1]), .. Element([0x83], [kind])]));
        return
        [
            .. Element([0x1A, 0x45, 0xDF, 0xA3], [.. Element([0x42, 0x86], [1]), .. Element([0x42, 0x82], Encoding.ASCII.GetBytes(type))]),
            0x18, 0x53, 0x80, 0x67, 0x01, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF,
            .. Element([0x15, 0x49, 0xA9, 0x66], Element([0x2A, 0xD7, 0xB1], [0x0F, 0x42, 0x40])), .. Element([0x16, 0x54, 0xAE, 0x6B], [.. entries]),
            0x1F, 0x43, 0xB6, 0x75, 0x01, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, .. new byte[40],
        ];
    }

    /// <summary>Likewise, with a block of sound for every second up to the last.</summary>
    public static byte[] Recording(int seconds)
    {
        var clusters = Enumerable.Range(0, seconds).Chunk(20).SelectMany(cluster => (byte[])
        [
            0x1F, 0x43, 0xB6, 0x75, 0x01, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, .. Element([0xE7], Number(cluster[0] * 1_000)),
            .. cluster.SelectMany(second => Element([0xA3], [0x81, .. Number((second - cluster[0]) * 1_000)[2..], 0x80, 0xFB, 0x03])),
        ]);
        return [.. WebM("webm", 2)[..^52], .. clusters];
    }

    /// <summary>A sound whose header tells how long it is, in thousandths of a second.</summary>
    public static byte[] M4a(int length) =>
    [
        .. Box("ftyp", [.. "M4A "u8, .. new byte[4]]),
        .. Box("moov",
        [
            .. Box("mvhd", [.. new byte[12], .. Number(1_000), .. Number(length), .. new byte[80]]),
            .. Box("trak", Box("mdia", Box("hdlr", [.. new byte[8], .. "soun"u8, .. new byte[12]]))),
        ]),
    ];

    public static byte[] Ogg(string codec) =>
        [.. "OggS"u8, 0, 2, .. new byte[20], 1, (byte)(codec.Length + 8), .. Encoding.Latin1.GetBytes(codec), .. new byte[64]];

    /// <summary>128 kbit/s at 44.1 kHz, behind a tag.</summary>
    public static byte[] Mp3(int frames, bool hasTag = true)
    {
        byte[] frame = [0xFF, 0xFB, 0x90, 0x00, .. new byte[413]];
        byte[] tag = hasTag ? [.. "ID3"u8, 4, 0, 0, 0, 0, 1, 10, .. new byte[138]] : [];
        return [.. tag, .. Enumerable.Range(0, frames).SelectMany(_ => frame)];
    }

    public static byte[] Wav() => [.. "RIFF"u8, 36, 0, 0, 0, .. "WAVEfmt "u8, 16, 0, 0, 0, .. new byte[20]];

    private static byte[] Number(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }

    private static byte[] Box(string name, byte[] body)
    {
        var box = new byte[8 + body.Length];
        BinaryPrimitives.WriteInt32BigEndian(box, box.Length);
        Encoding.ASCII.GetBytes(name).CopyTo(box, 4);
        body.CopyTo(box, 8);
        return box;
    }

    private static byte[] Element(byte[] id, byte[] body) => [.. id, (byte)(0x80 | body.Length), .. body];
}
