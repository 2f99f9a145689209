using System.Collections.Immutable;
using System.Globalization;
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

    public FileState State { get; init; }

    /// <summary>Whether somebody looked for malware in it, and found none.</summary>
    public bool IsScanned { get; init; }

    /// <summary>How long it is and how it looks, where it is a recording.</summary>
    public Voice? Voice { get; init; }

    /// <summary>What stands for it where there is one line for the whole message.</summary>
    public string Line => LineOf(Name, Voice?.Seconds);

    /// <summary>A file is told by its name; of a recording how long it is says more than what kind of file it is.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="seconds">How long it is, where it is a recording.</param>
    public static string LineOf(string name, double? seconds) =>
        seconds is { } length ? $"{Path.GetFileNameWithoutExtension(name)}, {Clock(length)}" : name;

    /// <summary>A length in minutes and seconds.</summary>
    public static string Clock(double seconds) => TimeSpan.FromSeconds(Math.Max(1, Math.Round(seconds))).ToString(@"m\:ss", CultureInfo.InvariantCulture);
}
