using System.Collections.Immutable;
using LeetSocial.Domain.Uploads;

namespace LeetSocial.Web.Features.Uploads.Browsing;

/// <summary>Which files of a room one looks at.</summary>
public sealed record FileFilter
{
    private FileFilter(string name, params ImmutableArray<FileKind> kinds) => (Name, Kinds) = (name, kinds);

    /// <summary>As the address says it.</summary>
    public string Name { get; }

    public ImmutableArray<FileKind> Kinds { get; }

    public static FileFilter Everything { get; } = new("all", [.. Enum.GetValues<FileKind>()]);

    public static ImmutableArray<FileFilter> All { get; } =
    [
        Everything,
        new("images", FileKind.Image),
        new("video", FileKind.Video),
        new("audio", FileKind.Audio),
        new("documents", FileKind.Document, FileKind.Text),
        new("code", FileKind.Code),
        new("archives", FileKind.Archive),
    ];

    /// <summary>What an address names; everything when it names nothing that there is.</summary>
    public static FileFilter Named(string? name) => All.FirstOrDefault(filter => filter.Name == name, Everything);
}
