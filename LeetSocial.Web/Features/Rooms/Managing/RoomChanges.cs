using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Rooms;
using LeetSocial.Web.Data;
using LeetSocial.Web.Data.Reading;
using LeetSocial.Web.Data.Rows;

namespace LeetSocial.Web.Features.Rooms.Managing;

/// <summary>What all who change a room are asked first, and how the log is told of it afterwards.</summary>
internal static class RoomChanges
{
    /// <summary>What this person is to a group room; refused to those who are not in it, and where there is nothing to look after.</summary>
    public static Outcome<RoomAccess> Access(this WriteSession session, RoomId room, PersonId person) =>
        RoomAccess.Of(session.Read, room, person) switch
        {
            null => Refusal.NotFound,
            { Kind: RoomKind.Direct } => Refusal.Invalid("DirectRoomIsFixed"),
            var access => access,
        };

    /// <summary>Likewise, for those who look after the room.</summary>
    public static Outcome<RoomAccess> ModeratorAccess(this WriteSession session, RoomId room, PersonId person)
    {
        var access = session.Access(room, person);
        return access.Refusal is null && !access.Value.IsModerator ? Refusal.Forbidden : access;
    }

    public static void RecordRoomChanged(this WriteSession session, RoomId room, PersonId actor) => session.Record(new RoomEventRow
    {
        RoomId = room.Value,
        Sequence = session.NextSequence(room),
        Kind = RoomEventKind.RoomChanged,
        ActorId = actor.Value,
        At = session.Now,
    });

    /// <summary>Gives a member a role, and the room with it where they become its owner.</summary>
    public static void ChangeMember(
        this WriteSession session, RoomId room, PersonId person, MemberRole role, PersonId actor, bool becomesOwner = false)
    {
        session.Execute(
            "UPDATE memberships SET Role = $2 WHERE RoomId = $0 AND PersonId = $1", room.Value, person.Value, (int)role);
        if (becomesOwner)
        {
            session.Execute("UPDATE rooms SET OwnerId = $1 WHERE Id = $0", room.Value, person.Value);
        }
        session.Record(new RoomEventRow
        {
            RoomId = room.Value,
            Sequence = session.NextSequence(room),
            Kind = RoomEventKind.MemberChanged,
            PersonId = person.Value,
            ActorId = actor.Value,
            NewOwnerId = becomesOwner ? person.Value : null,
            At = session.Now,
        });
    }
}
