using LeetSocial.Domain.Kernel;
using LeetSocial.Web.Data;

namespace LeetSocial.Web.Features.Rooms.Managing;

/// <summary>Closes a room for everything but reading and leaving, or opens it again.</summary>
internal sealed record ArchiveWrite(PersonId Actor, RoomId Room, bool IsArchived) : IWrite<RoomChange>
{
    public Outcome<RoomChange> Apply(WriteSession session)
    {
        var access = session.ModeratorAccess(Room, Actor);
        if (access.IsRefused(out var refusal))
        {
            return refusal;
        }
        var head = session.Head(Room);
        if (access.Value.IsArchived == IsArchived)
        {
            return new RoomChange(Room, head, 0);
        }
        session.Execute("UPDATE rooms SET ArchivedAt = $1 WHERE Id = $0", Room.Value, IsArchived ? session.Now.UtcTicks : null);
        session.RecordRoomChanged(Room, Actor);
        return new RoomChange(Room, head, 1);
    }
}
