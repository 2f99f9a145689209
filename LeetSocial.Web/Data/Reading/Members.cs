using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Rooms;
using LeetSocial.Web.Data.Sql;
using Microsoft.Data.Sqlite;

namespace LeetSocial.Web.Data.Reading;

/// <summary>Reads who is in a room.</summary>
internal static class Members
{
    public static List<Member> Of(PreparedCommands read, RoomId room) => read.List(
        $"""
        SELECT p.Id, p.UserName, p.DisplayName, m.Role, m.JoinedAt, {PictureVersion.OfPerson}
        FROM memberships m JOIN people p ON p.Id = m.PersonId WHERE m.RoomId = $0
        """,
        Map, room.Value);

    /// <summary>A person as a member of the room; one who has left since is told as they came in.</summary>
    public static Member? Find(PreparedCommands read, RoomId room, PersonId person, DateTimeOffset cameAt) => read.Single(
        $"""
        SELECT p.Id, p.UserName, p.DisplayName, COALESCE(m.Role, 0), COALESCE(m.JoinedAt, $2), {PictureVersion.OfPerson}
        FROM people p LEFT JOIN memberships m ON m.RoomId = $0 AND m.PersonId = p.Id WHERE p.Id = $1
        """,
        Map, room.Value, person.Value, cameAt.UtcTicks);

    private static Member Map(SqliteDataReader row) => new(
        new PersonId(row.GetInt64(0)), row.GetString(1), row.GetString(2), (MemberRole)row.GetInt32(3), row.GetTime(4))
    {
        Avatar = row.IsDBNull(5) ? null : row.GetString(5),
    };
}
