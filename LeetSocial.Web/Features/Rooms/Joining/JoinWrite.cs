using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Rooms;
using LeetSocial.Web.Data;
using LeetSocial.Web.Data.Reading;

namespace LeetSocial.Web.Features.Rooms.Joining;

/// <summary>A person joins a public room by themselves. Joining twice is joining once.</summary>
internal sealed record JoinWrite(PersonId Person, RoomId Room) : IWrite<RoomChange>
{
    public Outcome<RoomChange> Apply(WriteSession session)
    {
        var room = RoomRecords.Find(session.Read, Room);
        var head = session.Head(Room);
        if (session.IsMember(Room, Person))
        {
            return new RoomChange(Room, head, 0);
        }
        if (room is not { Kind: RoomKind.Group, Visibility: RoomVisibility.Public })
        {
            return Refusal.NotFound;
        }
        if (room.IsArchived)
        {
            return Refusal.Invalid("RoomIsArchived");
        }
        session.Join(Room, Person, Person, MemberRole.Member);
        return new RoomChange(Room, head, 1);
    }
}
