using System.Buffers.Binary;
using LeetSocial.Tests.Features.Uploads.Imaging;
using LeetSocial.Web.Features.Uploads.Imaging;
using NetVips;

namespace LeetSocial.Tests.Support;

/// <summary>Sounds and videos that a browser can really play, made here.</summary>
internal static class Footage
{
    private const int Rate = 8_000;

    /// <summary>A tone: 8 kHz, 8 bits.</summary>
    public static byte[] Wav(int seconds)
    {
        var tone = new byte[Rate * seconds];
        for (var at = 0; at < tone.Length; at++) tone[at] = (byte)(128 + (20 * Math.Sin(at * 0.3)));
        return [.. "RIFF"u8, .. Little(36 + tone.Length), .. "WAVEfmt "u8, .. Little(16), 1, 0, 1, 0, .. Little(Rate), .. Little(Rate), 1, 0, 8, 0, .. "data"u8, .. Little(tone.Length), .. tone];
    }

    /// <summary>
    /// Two pictures a second, each of its own: of the VP8 that a WebP picture is made of. An index stands before them, so that a player can
    /// ask for any moment at once.
    /// </summary>
    public static byte[] WebM(int seconds)
    {
        byte[][] pictures = [.. Enumerable.Range(1, 4).Select(Vp8)];
        var clusters = Enumerable.Range(0, seconds * 2).Select(number => Cluster(number * 500, pictures[number % pictures.Length])).ToArray();
        byte[] head = [.. Info(seconds * 1_000), .. Tracks()];
        var begins = head.Length + Index(clusters, 0).Length;
        return
        [
            .. Element(0x1A45DFA3, [.. Number(0x4286, 1), .. Number(0x42F7, 1), .. Number(0x42F2, 4), .. Number(0x42F3, 8), .. Element(0x4282, "webm"u8), .. Number(0x4287, 2), .. Number(0x4285, 2)]),
            .. Element(0x18538067, [.. head, .. Index(clusters, begins), .. clusters.SelectMany(cluster => cluster)]),
        ];
    }

    private static byte[] Info(double milliseconds)
    {
        var length = new byte[8];
        BinaryPrimitives.WriteDoubleBigEndian(length, milliseconds);
        return Element(0x1549A966, [.. Number(0x2AD7B1, 1_000_000), .. Element(0x4489, length), .. Element(0x4D80, "cast"u8), .. Element(0x5741, "cast"u8)]);
    }

    private static byte[] Tracks() => Element(0x1654AE6B, Element(0xAE,
        [.. Number(0xD7, 1), .. Number(0x73C5, 1), .. Element(0x83, [1]), .. Element(0x86, "V_VP8"u8), .. Element(0xE0, [.. Number(0xB0, 640), .. Number(0xBA, 360)])]));

    private static byte[] Index(byte[][] clusters, long begins)
    {
        var places = new List<byte>();
        foreach (var (number, cluster) in clusters.Index())
        {
            places.AddRange(Element(0xBB, [.. Number(0xB3, number * 500), .. Element(0xB7, [.. Number(0xF7, 1), .. Number(0xF1, begins)])]));
            begins += cluster.Length;
        }
        return Element(0x1C53BB6B, [.. places]);
    }

    // With nothing behind it, so that a minute is more than a player fetches at once.
    private static byte[] Cluster(long at, byte[] picture) => Element(
        0x1F43B675, [.. Number(0xE7, at), .. Element(0xA3, [0x81, 0, 0, 0x80, .. picture]), .. Element(0xEC, new byte[Math.Max(0, 60_000 - picture.Length)])]);

    private static byte[] Vp8(int seed)
    {
        LibVips.Prepare();
        using var scene = Album.Scene(640, 360, seed);
        var webP = scene.WriteToBuffer(".webp", new VOption { { "Q", 90 } }).AsSpan();
        var at = webP.IndexOf("VP8 "u8);
        return webP.Slice(at + 8, BinaryPrimitives.ReadInt32LittleEndian(webP[(at + 4)..])).ToArray();
    }

    // Every length in eight bytes, and so is every number: what is written later moves nothing.
    private static byte[] Number(uint id, long value) => Element(id, Big(value));

    private static byte[] Element(uint id, ReadOnlySpan<byte> body)
    {
        var length = Big(body.Length);
        length[0] = 1;
        return [.. Big(id).SkipWhile(part => part == 0), .. length, .. body];
    }

    private static byte[] Big(long value)
    {
        var bytes = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(bytes, value);
        return bytes;
    }

    private static byte[] Little(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, value);
        return bytes;
    }
}
