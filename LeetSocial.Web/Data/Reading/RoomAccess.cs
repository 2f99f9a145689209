using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Rooms;
using LeetSocial.Web.Data.Sql;

namespace LeetSocial.Web.Data.Reading;

/// <summary>What a member is to a room, and what the room allows: everything that a decision about one act needs.</summary>
internal sealed record RoomAccess(
    RoomKind Kind, MemberRole Role, bool IsOwner, bool IsAdministrator, bool IsArchived, int SlowModeSeconds, bool ShowsEdits)
{
    /// <summary>Whether this member looks after the room: its owner, its admins, the administrators of the whole.</summary>
    public bool IsModerator => Role == MemberRole.Admin || IsOwner || IsAdministrator;

    /// <summary>Whether this member may write there at any time.</summary>
    public bool IsAlwaysOpen => !IsArchived && (SlowModeSeconds == 0 || IsModerator);

    /// <returns>Null for who is not a member: to them there is no such room.</returns>
    public static RoomAccess? Of(PreparedCommands read, RoomId room, PersonId person) => read.Single(
        """
        SELECT r.Kind, m.Role, r.OwnerId = m.PersonId, p.IsAdministrator, r.ArchivedAt IS NOT NULL, r.SlowModeSeconds, r.ShowsEdits
        FROM memberships m JOIN rooms r ON r.Id = m.RoomId JOIN people p ON p.Id = m.PersonId
        WHERE m.RoomId = $0 AND m.PersonId = $1
        """,
        row => new RoomAccess(
            (RoomKind)row.GetInt32(0), (MemberRole)row.GetInt32(1), !row.IsDBNull(2) && row.GetBoolean(2), row.GetBoolean(3),
            row.GetBoolean(4), row.GetInt32(5), row.GetBoolean(6)),
        room.Value, person.Value);
}
