using System.Collections.Immutable;
using LeetSocial.Domain.Kernel;

namespace LeetSocial.Domain.Uploads;

/// <summary>What people may upload: which types, and how large a file. Sizes in bytes; a limit of 0 is off.</summary>
public sealed record UploadPolicy
{
    public const long DefaultMaxFileSize = 10 * 1024 * 1024;

    public long MaxFileSize { get; init; } = DefaultMaxFileSize;

    /// <summary>Archives have a limit of their own.</summary>
    public long MaxZipSize { get; init; } = DefaultMaxFileSize;

    /// <summary>MIME types and names of kinds (<c>image</c>, <c>code</c>). Empty: whatever is recognised.</summary>
    public ImmutableHashSet<string> AllowedTypes { get; init; } = [];

    /// <summary>No file of any kind is larger, so nothing beyond it need be read. 0: no such limit.</summary>
    public long Largest => MaxFileSize == 0 || MaxZipSize == 0 ? 0 : Math.Max(MaxFileSize, MaxZipSize);

    public long LimitOf(FileKind kind) => kind == FileKind.Archive ? MaxZipSize : MaxFileSize;

    /// <param name="types">As in the setting: separated by commas, in any case.</param>
    public static ImmutableHashSet<string> ParseTypes(string? types) =>
        (types ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .ToImmutableHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a file of this size may come at all, asked before its first byte, when nobody knows yet what it is.</summary>
    public Outcome<Done> Expect(long size) => IsWithin(size, Largest) ? new Done() : FileRefusals.TooLarge;

    /// <summary>Whether a file that has come may stay.</summary>
    public Outcome<Done> Admit(FileKind kind, string mimeType, long size)
    {
        if (size == 0)
        {
            return FileRefusals.Empty;
        }
        if (!Allows(kind, mimeType))
        {
            return FileRefusals.TypeNotAllowed;
        }
        return IsWithin(size, LimitOf(kind)) ? new Done() : FileRefusals.TooLarge;
    }

    /// <summary>Whether files of this type are taken at all.</summary>
    public bool Allows(FileKind kind, string mimeType) =>
        AllowedTypes.IsEmpty || AllowedTypes.Contains(mimeType) || AllowedTypes.Contains(kind.ToString());

    private static bool IsWithin(long size, long limit) => limit == 0 || size <= limit;
}
