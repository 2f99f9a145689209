using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Rooms;
using LeetSocial.Web.Data;
using LeetSocial.Web.Features.Rooms.Joining;

namespace LeetSocial.Web.Features.Rooms.Making;

/// <summary>Makes a group room with its first members; whoever makes it owns it.</summary>
internal sealed record CreateRoomWrite(PersonId Creator, NewRoom Room) : IWrite<RoomChange>
{
    public Outcome<RoomChange> Apply(WriteSession session)
    {
        var others = Room.Members.Distinct().Where(person => person != Creator).ToList();
        if (!others.TrueForAll(session.CanBeAdded))
        {
            return Refusal.Invalid("UnknownPerson", "Members");
        }
        var visibility = Room.IsPrivate ? RoomVisibility.Private : RoomVisibility.Public;
        var room = session.InsertRoom(RoomKind.Group, visibility, Room.Name, Room.Topic, null, Creator);
        session.Join(room, Creator, Creator, MemberRole.Admin);
        others.ForEach(person => session.Join(room, person, Creator, MemberRole.Member));
        return new RoomChange(room, 0, others.Count + 1);
    }
}
