using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Rooms;
using LeetSocial.Web.Data;
using LeetSocial.Web.Data.Reading;

namespace LeetSocial.Web.Features.Rooms.Managing;

/// <summary>Makes a member an admin, or an admin a member. The owner's role is nobody's to change.</summary>
internal sealed record ChangeRoleWrite(PersonId Actor, RoomId Room, PersonId Person, MemberRole Role) : IWrite<RoomChange>
{
    public Outcome<RoomChange> Apply(WriteSession session)
    {
        var access = session.ModeratorAccess(Room, Actor);
        if (access.IsRefused(out var refusal))
        {
            return refusal;
        }
        if (RoomAccess.Of(session.Read, Room, Person) is not { } member)
        {
            return Refusal.NotFound;
        }
        if (member.IsOwner)
        {
            return Refusal.Forbidden;
        }
        var head = session.Head(Room);
        if (member.Role == Role)
        {
            return new RoomChange(Room, head, 0);
        }
        session.ChangeMember(Room, Person, Role, Actor);
        return new RoomChange(Room, head, 1);
    }
}
