using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using LeetSocial.Domain.Uploads;

namespace LeetSocial.Web.Data.Reading;

/// <summary>Reads a message's files from the one column they come in, in their order.</summary>
internal static class FileList
{
    /// <summary>The column, of the message <c>m</c>.</summary>
    public const string Column =
        """
        (SELECT json_group_array(json_array(
            a.Id, a.FileName, a.Kind, a.MimeType, a.Label, a.Size, a.Width, a.Height, a.Placeholder, a.Thumbnails, a.Language,
            a.Seconds, a.Waveform, a.State, a.IsScanned)) FROM
                (SELECT * FROM files WHERE MessageId = m.Id AND DeletedAt IS NULL ORDER BY Position) a)
        """;

    public static ImmutableArray<MessageFile> Parse(string files)
    {
        // Nearly every message has none.
        if (files == "[]")
        {
            return [];
        }
        using var document = JsonDocument.Parse(files);
        return [.. document.RootElement.EnumerateArray().Select(Map)];
    }

    /// <summary>Of a row of <c>files</c>, what <see cref="Line"/> reads: its name, and below it the length of a recording.</summary>
    public const string LineColumn = "FileName || COALESCE(char(10) || Seconds, '')";

    /// <summary>What stands for a message's first file; empty where it has none.</summary>
    public static string Line(string? column) => (column ?? "").Split('\n') switch
    {
        [var name, var seconds] => MessageFile.LineOf(name, double.Parse(seconds, CultureInfo.InvariantCulture)),
        var parts => parts[0],
    };

    /// <summary>Widths, separated by spaces.</summary>
    public static ImmutableArray<int> Widths(string widths) =>
        [.. widths.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(width => int.Parse(width, CultureInfo.InvariantCulture))];

    private static MessageFile Map(JsonElement file) => new(
        new FileId(file[0].GetInt64()), file[1].GetString()!, (FileKind)file[2].GetInt32(), file[3].GetString()!, file[4].GetString()!,
        file[5].GetInt64())
    {
        Width = Number(file[6]),
        Height = Number(file[7]),
        Placeholder = file[8].GetString(),
        Thumbnails = Widths(file[9].GetString()!),
        Language = file[10].GetString(),
        Voice = file[12].GetString() is { } waveform ? new Voice(file[11].GetDouble(), waveform) : null,
        State = (FileState)file[13].GetInt32(),
        IsScanned = file[14].GetInt32() == 1,
    };

    private static int? Number(JsonElement value) => value.ValueKind == JsonValueKind.Null ? null : value.GetInt32();
}
