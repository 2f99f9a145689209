using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Rooms;
using LeetSocial.Web.Data;

namespace LeetSocial.Web.Features.Rooms.Joining;

/// <summary>A person leaves a room, or is removed from it by its owner, one of its admins, or an administrator.</summary>
internal sealed record PartWrite(PersonId Actor, RoomId Room, PersonId Person) : IWrite<RoomChange>
{
    public Outcome<RoomChange> Apply(WriteSession session)
    {
        if (Find(session) is not { } room || (!session.IsMember(Room, Actor) && !room.ActorIsAdministrator))
        {
            return Refusal.NotFound;
        }
        if (Refuse(session, room) is { } refusal)
        {
            return refusal;
        }
        var head = session.Head(Room);
        session.Part(Room, Person, Actor, room.OwnerId == Person.Value ? Successor(session) : null);
        return new RoomChange(Room, head, 1);
    }

    private Refusal? Refuse(WriteSession session, Known room)
    {
        if (room.Kind == RoomKind.Direct)
        {
            return Refusal.Invalid("DirectRoomIsFixed");
        }
        if (!session.IsMember(Room, Person))
        {
            return Refusal.NotFound;
        }
        return Actor == Person || (MayRemove(session, room) && room.OwnerId != Person.Value) ? null : Refusal.Forbidden;
    }

    private bool MayRemove(WriteSession session, Known room) =>
        room.ActorIsAdministrator || room.OwnerId == Actor.Value || session.Read.Scalar<long>(
            "SELECT 1 FROM memberships WHERE RoomId = $0 AND PersonId = $1 AND Role = $2",
            Room.Value, Actor.Value, (int)MemberRole.Admin) == 1;

    // The room passes to an admin, else to whoever has been in it longest.
    private PersonId? Successor(WriteSession session)
    {
        var next = session.Read.Scalar<long>(
            "SELECT PersonId FROM memberships WHERE RoomId = $0 AND PersonId <> $1 ORDER BY Role DESC, JoinedAt, PersonId LIMIT 1",
            Room.Value, Person.Value);
        return next == 0 ? null : new PersonId(next);
    }

    private Known? Find(WriteSession session) => session.Read.Single(
        "SELECT Kind, OwnerId, (SELECT IsAdministrator FROM people WHERE Id = $1) FROM rooms WHERE Id = $0",
        row => new Known((RoomKind)row.GetInt32(0), row.IsDBNull(1) ? null : row.GetInt64(1), !row.IsDBNull(2) && row.GetBoolean(2)),
        Room.Value, Actor.Value);

    private sealed record Known(RoomKind Kind, long? OwnerId, bool ActorIsAdministrator);
}
