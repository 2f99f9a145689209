using LeetSocial.Domain.Kernel;
using LeetSocial.Web.Data;
using LeetSocial.Web.Features.Rooms.Managing;

namespace LeetSocial.Web.Features.Rooms.Inviting;

/// <summary>Makes a link into a room. Whoever may add people may make one.</summary>
internal sealed record InviteWrite(PersonId Actor, RoomId Room, NewInvitation Wanted, string Code) : IWrite<long>
{
    /// <summary>How many links into one room may be good at the same time.</summary>
    public const int MostAlive = 100;

    public Outcome<long> Apply(WriteSession session)
    {
        var access = session.Access(Room, Actor);
        if (access.IsRefused(out var refusal))
        {
            return refusal;
        }
        if (access.Value.IsArchived)
        {
            return Refusal.Invalid("RoomIsArchived");
        }
        var alive = session.Read.Scalar<long>(
            "SELECT COUNT(*) FROM invitations i WHERE i.RoomId = $0 AND " + InvitationRecord.IsAlive,
            Room.Value, session.Now.UtcTicks);
        return alive >= MostAlive ? Refusal.Invalid("TooManyInvitations") : Insert(session);
    }

    private long Insert(WriteSession session) => session.Insert(
        """
        INSERT INTO invitations (RoomId, Code, CreatedById, CreatedAt, ExpiresAt, MostUses, Uses)
        VALUES ($0, $1, $2, $3, $4, $5, 0)
        """,
        Room.Value, Code, Actor.Value, session.Now.UtcTicks, (session.Now + Wanted.Lifetime)?.UtcTicks, Wanted.MostUses);
}
