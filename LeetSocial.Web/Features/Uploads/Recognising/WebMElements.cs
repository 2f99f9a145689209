using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Uploads;

namespace LeetSocial.Web.Features.Uploads.Recognising;

/// <summary>
/// WebM, told from its relative Matroska by the type that its header names, and sound from film by its tracks. A recorder in a browser
/// writes as it goes and leaves lengths open, so the walk goes on into whatever has none.
/// </summary>
internal static class WebMElements
{
    private const int MostElements = 1_000;
    private const long Header = 0x1A45DFA3, DocType = 0x4282, Segment = 0x18538067, Tracks = 0x1654AE6B, Track = 0xAE, TrackType = 0x83;
    private const int Film = 1, Sound = 2;

    public static Outcome<FileType?> Check(Stream file)
    {
        var (isWebM, kinds) = (false, new HashSet<int>());
        for (var left = MostElements; left > 0 && Next(file) is var (id, length); left--)
        {
            switch (id)
            {
                case Header or Segment or Tracks or Track:
                    continue;
                case DocType when length == 4:
                    isWebM = Word(file) == "webm";
                    continue;
                case TrackType when length == 1:
                    kinds.Add(file.ReadByte());
                    continue;
            }
            // What has no known length, or one that leads out of the file, is the sound and the film themselves: the tracks come before.
            if (length < 0 || length > file.Length - file.Position)
            {
                break;
            }
            file.Position += length;
        }
        return (isWebM, kinds.Contains(Film), kinds.Contains(Sound)) switch
        {
            (false, _, _) => FileRefusals.UnknownType,
            (_, true, _) => FileType.WebM,
            (_, _, true) => FileType.WebA,
            _ => FileRefusals.Damaged,
        };
    }

    /// <summary>Name and length of the element that begins here; length -1 when it is left open, null at the end of the file.</summary>
    public static (long Id, long Length)? Next(Stream file) =>
        Number(file, 4, keepMark: true) is { } id && Number(file, 8, keepMark: false) is { } length ? (id, length) : null;

    /// <summary>A number, whose first byte tells by its leading zeros how many bytes follow.</summary>
    public static long? Number(Stream file, int longest, bool keepMark)
    {
        var first = file.ReadByte();
        var more = first <= 0 ? longest : System.Numerics.BitOperations.LeadingZeroCount((uint)first) - 24;
        if (more >= longest)
        {
            return null;
        }
        var (value, open) = keepMark ? ((long)first, false) : (first & (0x7F >> more), (first | (0xFF << (7 - more) & 0xFF)) == 0xFF);
        for (; more > 0; more--)
        {
            var next = file.ReadByte();
            if (next < 0)
            {
                return null;
            }
            (value, open) = ((value << 8) | (uint)next, open && next == 0xFF);
        }
        return open ? -1 : value;
    }

    private static string Word(Stream file)
    {
        var word = new byte[4];
        return file.ReadAtLeast(word, 4, throwOnEndOfStream: false) == 4 ? System.Text.Encoding.ASCII.GetString(word) : "";
    }
}
