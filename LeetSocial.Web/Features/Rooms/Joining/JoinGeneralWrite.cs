using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Rooms;
using LeetSocial.Web.Data;
using LeetSocial.Web.Features.Rooms.Making;

namespace LeetSocial.Web.Features.Rooms.Joining;

/// <summary>Brings a new person into the room that everybody is in; the first one finds it empty, because they make it.</summary>
internal sealed record JoinGeneralWrite(PersonId Person, string Name, string Topic) : IWrite<RoomChange>
{
    public Outcome<RoomChange> Apply(WriteSession session)
    {
        var room = new RoomId(session.Read.Scalar<long>(
            "SELECT Id FROM rooms WHERE Kind = $0 AND Visibility = $1 AND ArchivedAt IS NULL ORDER BY Id LIMIT 1",
            (int)RoomKind.Group, (int)RoomVisibility.Public));
        if (room.Value == 0)
        {
            room = session.InsertRoom(RoomKind.Group, RoomVisibility.Public, Name, Topic, null, Person);
        }
        var head = session.Head(room);
        if (session.IsMember(room, Person))
        {
            return new RoomChange(room, head, 0);
        }
        session.Join(room, Person, Person, MemberRole.Member);
        return new RoomChange(room, head, 1);
    }
}
