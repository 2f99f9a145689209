using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Rooms;
using LeetSocial.Web.Data;
using LeetSocial.Web.Features.Rooms.Joining;

namespace LeetSocial.Web.Features.Rooms.Managing;

/// <summary>The owner hands the room to another member and goes on as an admin of it. A room has one owner at any time.</summary>
internal sealed record HandOverWrite(PersonId Actor, RoomId Room, PersonId Person) : IWrite<RoomChange>
{
    public Outcome<RoomChange> Apply(WriteSession session)
    {
        var access = session.Access(Room, Actor);
        if (access.IsRefused(out var refusal))
        {
            return refusal;
        }
        if (!access.Value.IsOwner)
        {
            return Refusal.Forbidden;
        }
        if (!session.IsMember(Room, Person) || !session.CanBeAdded(Person))
        {
            return Refusal.NotFound;
        }
        var head = session.Head(Room);
        if (Person == Actor)
        {
            return new RoomChange(Room, head, 0);
        }
        session.ChangeMember(Room, Actor, MemberRole.Admin, Actor);
        session.ChangeMember(Room, Person, MemberRole.Admin, Actor, becomesOwner: true);
        return new RoomChange(Room, head, 2);
    }
}
