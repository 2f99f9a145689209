using System.Buffers.Binary;
using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Uploads;

namespace LeetSocial.Web.Features.Uploads.Recognising;

/// <summary>
/// ISO base media files: the brand tells MP4 from its relatives (QuickTime, HEIC), and the tracks tell whether there is anything to
/// see, because recorders name their sound files as they like.
/// </summary>
internal static class Mp4Boxes
{
    private const int MostBoxes = 1_000;

    private static readonly HashSet<string> Brands =
    [
        "isom", "iso2", "iso3", "iso4", "iso5", "iso6", "iso7", "iso8", "iso9", "mp41", "mp42", "mp71", "avc1", "dash", "cmfc", "MSNV",
        "M4V ", "M4VH", "M4VP", "M4A ", "M4B ", "M4P ", "F4V ", "f4v ", "3gp4", "3gp5", "3gp6",
    ];

    public static Outcome<FileType?> Check(Stream file)
    {
        var brand = new byte[12];
        file.ReadAtLeast(brand, brand.Length, throwOnEndOfStream: false);
        if (!Brands.Contains(System.Text.Encoding.ASCII.GetString(brand, 8, 4)))
        {
            return FileRefusals.UnknownType;
        }
        var tracks = new HashSet<string>();
        var left = MostBoxes;
        Look(file, 0, file.Length, tracks, ref left);
        return tracks.Contains("vide") ? FileType.Mp4 : tracks.Contains("soun") ? FileType.M4a : FileRefusals.Damaged;
    }

    /// <summary>Walks <c>moov/trak/mdia/hdlr</c>, the boxes within the given part of the file.</summary>
    private static void Look(Stream file, long at, long end, HashSet<string> tracks, ref int left)
    {
        var head = new byte[16];
        while (end - at >= 8 && left-- > 0)
        {
            file.Position = at;
            var read = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
            var (body, next) = Extent(head.AsSpan(0, read), at, end);
            switch (System.Text.Encoding.ASCII.GetString(head, 4, 4))
            {
                case "moov" or "trak" or "mdia":
                    Look(file, body, next, tracks, ref left);
                    break;
                case "hdlr" when next - body >= 12:
                    tracks.Add(Handler(file, body));
                    break;
            }
            at = next;
        }
    }

    /// <summary>Where the inside of a box begins and where the box ends; a wrong length ends the walk.</summary>
    public static (long Body, long Next) Extent(ReadOnlySpan<byte> head, long at, long end) => BinaryPrimitives.ReadUInt32BigEndian(head) switch
    {
        0 => (at + 8, end),
        1 when head.Length == 16 && BinaryPrimitives.ReadInt64BigEndian(head[8..]) is >= 16 and var length && length <= end - at => (at + 16, at + length),
        >= 8 and var length when length <= end - at => (at + 8, at + length),
        _ => (end, end),
    };

    private static string Handler(Stream file, long body)
    {
        var kind = new byte[4];
        file.Position = body + 8;
        file.ReadExactly(kind);
        return System.Text.Encoding.ASCII.GetString(kind);
    }
}
