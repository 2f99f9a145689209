using System.Collections.Immutable;
using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using LeetSocial.Domain.Uploads;
using LeetSocial.Web.Data.Sql;
using Microsoft.Data.Sqlite;

namespace LeetSocial.Web.Features.Uploads.Browsing;

/// <summary>A file in the list of its room.</summary>
/// <param name="File">What it is.</param>
/// <param name="AuthorId">Who posted it.</param>
/// <param name="AuthorName">What they are called.</param>
/// <param name="PostedAt">When.</param>
/// <param name="Room">Where.</param>
/// <param name="Sequence">The message that it came with.</param>
public sealed record RoomFile(MessageFile File, PersonId AuthorId, string AuthorName, DateTimeOffset PostedAt, RoomId Room, long Sequence)
{
    private const string Select =
        """
        SELECT f.Id, f.FileName, f.Kind, f.MimeType, f.Label, f.Size, f.Width, f.Height, f.Placeholder, f.Language,
            m.AuthorId, p.DisplayName, m.CreatedAt, m.RoomId, m.Sequence, f.Seconds, f.Waveform
        FROM files f JOIN messages m ON m.Id = f.MessageId JOIN people p ON p.Id = m.AuthorId
        WHERE f.RoomId = $0 AND f.Kind = $1 AND f.Id < $2 AND f.DeletedAt IS NULL AND f.State = 0 AND m.DeletedAt IS NULL
        ORDER BY f.Id DESC LIMIT $3
        """;

    public FileId Id => File.Id;

    public string Name => File.Name;

    /// <summary>As it is told: of a recording how long it is.</summary>
    public string Line => File.Line;

    /// <summary>Whether it opens over the page; what does not is saved.</summary>
    public bool Opens => File.Kind is FileKind.Image or FileKind.Document or FileKind.Text or FileKind.Code;

    /// <summary>Where it is read, shown or saved.</summary>
    public string Href => $"api/files/{Id.Value}";

    /// <summary>Where it stands in its conversation.</summary>
    public string Place => $"messages/{Room.Value}/{Sequence}";

    // Kind by kind, as the index has them: however many files a room has, so many of each are looked at.
    internal static ImmutableArray<RoomFile> Of(PreparedCommands read, RoomId room, FileFilter filter, FileId? before, int count) =>
    [
        .. filter.Kinds.SelectMany(kind => read.List(Select, Map, room.Value, (int)kind, before?.Value ?? long.MaxValue, count))
            .OrderByDescending(file => file.Id.Value).Take(count),
    ];

    /// <summary>Those of a message that has just been posted, or whose files have just been looked at.</summary>
    internal static IEnumerable<RoomFile> Of(TimelineRow row) =>
        row.Files.Where(file => file.State == FileState.Shown).Select(file => new RoomFile(file, row.AuthorId, row.AuthorName, row.PostedAt, row.RoomId, row.Sequence));

    private static RoomFile Map(SqliteDataReader row) => new(
        new MessageFile(new FileId(row.GetInt64(0)), row.GetString(1), (FileKind)row.GetInt32(2), row.GetString(3), row.GetString(4), row.GetInt64(5))
        {
            Width = row.IsDBNull(6) ? null : row.GetInt32(6),
            Height = row.IsDBNull(7) ? null : row.GetInt32(7),
            Placeholder = row.IsDBNull(8) ? null : row.GetString(8),
            Language = row.IsDBNull(9) ? null : row.GetString(9),
            Voice = row.IsDBNull(15) || row.IsDBNull(16) ? null : new Voice(row.GetDouble(15), row.GetString(16)),
        },
        new PersonId(row.GetInt64(10)), row.GetString(11), row.GetTime(12), new RoomId(row.GetInt64(13)), row.GetInt64(14));
}
