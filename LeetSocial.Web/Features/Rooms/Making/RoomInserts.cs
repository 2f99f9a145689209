using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Rooms;
using LeetSocial.Web.Data;

namespace LeetSocial.Web.Features.Rooms.Making;

internal static class RoomInserts
{
    public static RoomId InsertRoom(
        this WriteSession session, RoomKind kind, RoomVisibility visibility,
        string name, string topic, string? directKey, PersonId creator) => new(session.Insert(
            """
            INSERT INTO rooms (Kind, Visibility, Name, Topic, DirectKey, CreatedById, OwnerId, CreatedAt, UpdatedAt,
                LastSequence, RosterSequence, LastActivityAt)
            VALUES ($0, $1, $2, $3, $4, $5, $6, $7, $7, 0, 0, $7)
            """,
            (int)kind, (int)visibility, name, topic, directKey, creator.Value,
            kind == RoomKind.Group ? creator.Value : null, session.Now.UtcTicks));
}
