using System.Buffers.Binary;
using System.Text;
using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Uploads;

namespace LeetSocial.Web.Features.Uploads.Recognising;

/// <summary>
/// Looks at the list of contents at the end of an archive, and at nothing else: archives are never unpacked here (T10). Whoever unpacks
/// one elsewhere shall meet neither a bomb nor a name that leads out of the folder, as far as the archive is honest about either.
/// </summary>
internal static class ZipDirectory
{
    /// <summary>Bytes of what is packed, as the archive tells them.</summary>
    public const long MostUnpacked = 1024L * 1024 * 1024;

    public const int MostEntries = 10_000;

    private const int MostDirectory = 4 * 1024 * 1024;
    private const int EndLength = 22;
    private const int LongestComment = 65_535;
    private const int EntryLength = 46;

    public static Outcome<FileType?> Check(Stream file)
    {
        if (Directory(file) is not { } directory)
        {
            return FileRefusals.Damaged;
        }
        var (entries, unpacked) = (0, 0L);
        for (var rest = directory.AsSpan(); !rest.IsEmpty;)
        {
            if (Entry.Read(rest) is not { } entry)
            {
                return FileRefusals.Damaged;
            }
            unpacked += entry.Unpacked;
            if (++entries > MostEntries || unpacked > MostUnpacked)
            {
                return FileRefusals.ArchiveTooLarge;
            }
            if (LeadsOut(entry.Name))
            {
                return FileRefusals.ArchiveUnsafe;
            }
            rest = rest[entry.Length..];
        }
        return FileType.Zip;
    }

    /// <summary>The list of contents; null when there is none, or one too long to be looked at.</summary>
    private static byte[]? Directory(Stream file)
    {
        var tail = Read(file, Math.Max(0, file.Length - EndLength - LongestComment), (int)Math.Min(file.Length, EndLength + LongestComment));
        var at = tail.AsSpan().LastIndexOf("PK\u0005\u0006"u8);
        if (at < 0 || tail.Length - at < EndLength)
        {
            return null;
        }
        var end = tail.AsSpan(at);
        var (length, start) = (BinaryPrimitives.ReadUInt32LittleEndian(end[12..]), BinaryPrimitives.ReadUInt32LittleEndian(end[16..]));
        return length <= MostDirectory && start + (long)length <= file.Length ? Read(file, start, (int)length) : null;
    }

    private static byte[] Read(Stream file, long at, int length)
    {
        var piece = new byte[length];
        file.Position = at;
        file.ReadExactly(piece);
        return piece;
    }

    private static bool LeadsOut(string name)
    {
        var parts = name.Split('/', '\\');
        return name.Contains('\0', StringComparison.Ordinal) || parts[0].Contains(':', StringComparison.Ordinal)
            || (parts[0].Length == 0 && parts.Length > 1) || parts.Contains("..");
    }

    private readonly record struct Entry(string Name, long Unpacked, int Length)
    {
        public static Entry? Read(ReadOnlySpan<byte> rest)
        {
            if (rest.Length < EntryLength || !rest.StartsWith("PK\u0001\u0002"u8))
            {
                return null;
            }
            var (name, extra, comment) = (UInt16(rest[28..]), UInt16(rest[30..]), UInt16(rest[32..]));
            var length = EntryLength + name + extra + comment;
            // Larger than 4 GB stands elsewhere, and is too large anyway.
            var unpacked = BinaryPrimitives.ReadUInt32LittleEndian(rest[24..]);
            return length > rest.Length ? null : new Entry(Encoding.UTF8.GetString(rest.Slice(EntryLength, name)), unpacked, length);
        }

        private static int UInt16(ReadOnlySpan<byte> at) => BinaryPrimitives.ReadUInt16LittleEndian(at);
    }
}
