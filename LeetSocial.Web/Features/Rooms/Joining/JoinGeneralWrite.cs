using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Rooms;
using LeetSocial.Web.Data;
using LeetSocial.Web.Features.Rooms.Making;

namespace LeetSocial.Web.Features.Rooms.Joining;

/// <summary>
/// Brings a new person into the room where newcomers start: the oldest public one that is open. Where there is none they make it, as the first of
/// all does.
/// </summary>
internal sealed record JoinGeneralWrite(PersonId Person, string Name, string Topic) : IWrite<RoomChange>
{
    public Outcome<RoomChange> Apply(WriteSession session)
    {
        var (keeper, joined) = (Person, 1);
        var room = new RoomId(session.Read.Scalar<long>(
            "SELECT Id FROM rooms WHERE Kind = $0 AND Visibility = $1 AND ArchivedAt IS NULL ORDER BY Id LIMIT 1",
            (int)RoomKind.Group, (int)RoomVisibility.Public));
        if (room.Value == 0)
        {
            keeper = Keeper(session);
            room = session.InsertRoom(RoomKind.Group, RoomVisibility.Public, Name, Topic, null, keeper);
        }
        var head = session.Head(room);
        if (session.IsMember(room, Person))
        {
            return new RoomChange(room, head, 0);
        }
        if (keeper != Person)
        {
            session.Join(room, keeper, keeper, MemberRole.Member);
            joined++;
        }
        session.Join(room, Person, Person, MemberRole.Member);
        return new RoomChange(room, head, joined);
    }

    // Whoever makes it because the public rooms are open no more does not come to own it.
    private PersonId Keeper(WriteSession session) => session.Read.Scalar<long>(
        "SELECT Id FROM people WHERE IsAdministrator AND BannedAt IS NULL ORDER BY Id LIMIT 1") is var administrator and > 0
        ? new PersonId(administrator)
        : Person;
}
