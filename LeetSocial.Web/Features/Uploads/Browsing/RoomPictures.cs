using System.Collections.Immutable;
using LeetSocial.Domain.Kernel;
using LeetSocial.Web.Data.Sql;
using Microsoft.Data.Sqlite;

namespace LeetSocial.Web.Features.Uploads.Browsing;

/// <summary>Pictures of a room in the order of its messages, those of a message always together.</summary>
/// <param name="Items">The earliest first.</param>
/// <param name="Before">The message before which there are more; null where there are none.</param>
/// <param name="After">Likewise, after which.</param>
internal sealed record RoomPictures(ImmutableArray<RoomPicture> Items, long? Before, long? After)
{
    /// <summary>Of how many messages they are at a time.</summary>
    public const int Messages = 20;

    // The index has nothing but pictures that are shown: as many of its entries are looked at as a page has pictures.
    private const string Shown = "f.RoomId = $0 AND f.Kind = 0 AND f.State = 0 AND f.DeletedAt IS NULL";

    private const string Earlier = $"SELECT DISTINCT f.MessageId FROM files f WHERE {Shown} AND f.MessageId < $1 ORDER BY f.MessageId DESC LIMIT $2";
    private const string Later = $"SELECT DISTINCT f.MessageId FROM files f WHERE {Shown} AND f.MessageId > $1 ORDER BY f.MessageId LIMIT $2";

    private const string Pictures =
        $"""
        SELECT f.Id, f.FileName, f.Width, f.Height, f.Placeholder, m.Id, m.Sequence, p.DisplayName, m.CreatedAt
        FROM files f JOIN messages m ON m.Id = f.MessageId JOIN people p ON p.Id = m.AuthorId
        WHERE {Shown} AND f.MessageId BETWEEN $1 AND $2 AND f.Width > 0 AND m.DeletedAt IS NULL ORDER BY f.MessageId, f.Position
        """;

    /// <param name="read">The database.</param>
    /// <param name="room">Whose pictures.</param>
    /// <param name="message">The one before or after which.</param>
    /// <param name="isBefore">Which of both.</param>
    public static RoomPictures Beside(PreparedCommands read, RoomId room, long message, bool isBefore)
    {
        var found = read.List(isBefore ? Earlier : Later, row => row.GetInt64(0), room.Value, message, Messages + 1);
        var shown = found.Take(Messages).Order().ToList();
        var isMore = found.Count > Messages;
        if (shown.Count == 0)
        {
            return new RoomPictures([], null, null);
        }
        var (first, last) = (shown[0], shown[^1]);
        return new RoomPictures(
            [.. read.List(Pictures, Map, room.Value, first, last)], isBefore && isMore ? first : null, !isBefore && isMore ? last : null);
    }

    private static RoomPicture Map(SqliteDataReader row) => new(
        row.GetInt64(0), row.GetString(1), $"/api/files/{row.GetInt64(0)}", row.GetInt32(2), row.GetInt32(3), row.IsDBNull(4) ? null : row.GetString(4),
        row.GetInt64(5), row.GetInt64(6), row.GetString(7), row.GetTime(8));
}

/// <summary>A picture as pages and programs are told of it.</summary>
internal sealed record RoomPicture(
    long Id, string FileName, string FileUrl, int Width, int Height, string? Placeholder, long MessageId, long Sequence, string AuthorName,
    DateTimeOffset PostedAt);
