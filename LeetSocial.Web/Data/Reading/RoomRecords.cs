using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Rooms;
using LeetSocial.Web.Data.Sql;
using Microsoft.Data.Sqlite;

namespace LeetSocial.Web.Data.Reading;

/// <summary>Reads rooms as everybody in them sees them.</summary>
internal static class RoomRecords
{
    /// <summary>Of <c>rooms r</c>; to stand first in a statement.</summary>
    public const string Columns =
        "r.Id, r.Kind, r.Visibility, r.Name, r.Topic, r.OwnerId, r.CreatedAt, r.ArchivedAt IS NOT NULL, r.SlowModeSeconds, r.ShowsEdits, "
        + PictureVersion.OfRoom;

    /// <summary>How many columns these are.</summary>
    public const int Width = 11;

    public static Room? Find(PreparedCommands read, RoomId room) =>
        read.Single("SELECT " + Columns + " FROM rooms r WHERE r.Id = $0", Map, room.Value);

    public static Room Map(SqliteDataReader row) => new(
        new RoomId(row.GetInt64(0)), (RoomKind)row.GetInt32(1), (RoomVisibility)row.GetInt32(2), row.GetString(3), row.GetString(4),
        row.GetOptionalInt64(5) is { } owner ? new PersonId(owner) : null, row.GetTime(6))
    {
        IsArchived = row.GetBoolean(7),
        SlowModeSeconds = row.GetInt32(8),
        ShowsEdits = row.GetBoolean(9),
        Avatar = row.IsDBNull(10) ? null : row.GetString(10),
    };
}
