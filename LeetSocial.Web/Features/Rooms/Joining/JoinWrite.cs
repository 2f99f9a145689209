using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Rooms;
using LeetSocial.Web.Data;

namespace LeetSocial.Web.Features.Rooms.Joining;

/// <summary>A person joins a public room by themselves. Joining twice is joining once.</summary>
internal sealed record JoinWrite(PersonId Person, RoomId Room) : IWrite<RoomChange>
{
    public Outcome<RoomChange> Apply(WriteSession session)
    {
        var isPublic = session.Read.Scalar<long>(
            "SELECT 1 FROM rooms WHERE Id = $0 AND Kind = $1 AND Visibility = $2",
            Room.Value, (int)RoomKind.Group, (int)RoomVisibility.Public) == 1;
        var head = session.Head(Room);
        if (session.IsMember(Room, Person))
        {
            return new RoomChange(Room, head, 0);
        }
        if (!isPublic)
        {
            return Refusal.NotFound;
        }
        session.Join(Room, Person, Person, MemberRole.Member);
        return new RoomChange(Room, head, 1);
    }
}
