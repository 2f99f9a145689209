using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Rooms;
using LeetSocial.Web.Data;
using LeetSocial.Web.Data.Rows;

namespace LeetSocial.Web.Features.Rooms.Joining;

/// <summary>The statements by which people come into rooms and go.</summary>
internal static class Comings
{
    public static bool IsMember(this WriteSession session, RoomId room, PersonId person) => session.Read.Scalar<long>(
        "SELECT 1 FROM memberships WHERE RoomId = $0 AND PersonId = $1", room.Value, person.Value) == 1;

    public static bool CanBeAdded(this WriteSession session, PersonId person) => session.Read.Scalar<long>(
        "SELECT 1 FROM people WHERE Id = $0 AND BannedAt IS NULL", person.Value) == 1;

    /// <summary>Brings a person in. What was said before is theirs to read, but neither unread nor told as read by them.</summary>
    public static void Join(this WriteSession session, RoomId room, PersonId person, PersonId actor, MemberRole role)
    {
        var sequence = session.NextSequence(room);
        session.Execute(
            """
            INSERT INTO memberships
                (RoomId, PersonId, Role, JoinedAt, ReadSequence, ReadVersion, FurthestSequence, Involvement)
            VALUES ($0, $1, $2, $3, $4, 0, 0, 0)
            """,
            room.Value, person.Value, (int)role, session.Now.UtcTicks, sequence);
        if (actor != person)
        {
            session.Execute("DELETE FROM removals WHERE RoomId = $0 AND PersonId = $1", room.Value, person.Value);
        }
        session.Record(Change(RoomEventKind.MemberJoined, session, room, sequence, person, actor));
    }

    public static void Part(this WriteSession session, RoomId room, PersonId person, PersonId actor, PersonId? newOwner)
    {
        var sequence = session.NextSequence(room);
        session.Execute("DELETE FROM memberships WHERE RoomId = $0 AND PersonId = $1", room.Value, person.Value);
        session.Execute("DELETE FROM mentions WHERE RoomId = $0 AND PersonId = $1", room.Value, person.Value);
        if (actor != person)
        {
            session.Execute(
                "INSERT INTO removals (RoomId, PersonId, RemovedAt) VALUES ($0, $1, $2) ON CONFLICT DO UPDATE SET RemovedAt = $2",
                room.Value, person.Value, session.Now.UtcTicks);
        }
        if (newOwner is { } owner)
        {
            session.Execute("UPDATE rooms SET OwnerId = $1 WHERE Id = $0", room.Value, owner.Value);
        }
        var change = Change(RoomEventKind.MemberLeft, session, room, sequence, person, actor);
        change.NewOwnerId = newOwner?.Value;
        session.Record(change);
    }

    private static RoomEventRow Change(
        RoomEventKind kind, WriteSession session, RoomId room, long sequence, PersonId person, PersonId actor) => new()
        {
            RoomId = room.Value,
            Sequence = sequence,
            Kind = kind,
            PersonId = person.Value,
            ActorId = actor.Value,
            At = session.Now,
        };
}
