using System.Collections.Immutable;
using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Uploads;

namespace LeetSocial.Domain.Messages;

/// <summary>A file of a message, as its row shows it.</summary>
/// <param name="Id">What it is asked for by.</param>
/// <param name="Name">What it is called, as a plain line.</param>
/// <param name="Kind">What is done with it.</param>
/// <param name="MimeType">What it is, as its bytes told.</param>
/// <param name="Label">The same in a word for people.</param>
/// <param name="Size">In bytes.</param>
public sealed record MessageFile(FileId Id, string Name, FileKind Kind, string MimeType, string Label, long Size)
{
    /// <summary>In pixels, of what has any.</summary>
    public int? Width { get; init; }

    public int? Height { get; init; }

    /// <summary>A tiny picture of the picture, as a <c>data:</c> address, to stand there until that comes.</summary>
    public string? Placeholder { get; init; }

    /// <summary>Widths it can be had in, the smallest first.</summary>
    public ImmutableArray<int> Thumbnails { get; init; } = [];

    /// <summary>The language of code.</summary>
    public string? Language { get; init; }
}
