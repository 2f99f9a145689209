using System.Collections.Immutable;
using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Uploads;
using LeetSocial.Web.Data.Sql;
using Microsoft.Data.Sqlite;

namespace LeetSocial.Web.Features.Uploads.Browsing;

/// <summary>A file in the list of its room.</summary>
/// <param name="Id">The file.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Size">In bytes.</param>
/// <param name="AuthorName">Who posted it.</param>
/// <param name="PostedAt">When.</param>
/// <param name="Room">Where.</param>
/// <param name="Sequence">The message that it came with.</param>
public sealed record RoomFile(
    FileId Id, string Name, FileKind Kind, long Size, string AuthorName, DateTimeOffset PostedAt, RoomId Room, long Sequence)
{
    private const string Select =
        """
        SELECT f.Id, f.FileName, f.Kind, f.Size, p.DisplayName, m.CreatedAt, m.RoomId, m.Sequence
        FROM files f JOIN messages m ON m.Id = f.MessageId JOIN people p ON p.Id = m.AuthorId
        WHERE f.RoomId = $0 AND f.Kind = $1 AND f.Id < $2 AND f.DeletedAt IS NULL AND m.DeletedAt IS NULL
        ORDER BY f.Id DESC LIMIT $3
        """;

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

    private static RoomFile Map(SqliteDataReader row) => new(
        new FileId(row.GetInt64(0)), row.GetString(1), (FileKind)row.GetInt32(2), row.GetInt64(3), row.GetString(4), row.GetTime(5),
        new RoomId(row.GetInt64(6)), row.GetInt64(7));
}
