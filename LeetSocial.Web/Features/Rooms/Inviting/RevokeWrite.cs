using LeetSocial.Domain.Kernel;
using LeetSocial.Web.Data;
using LeetSocial.Web.Features.Rooms.Managing;

namespace LeetSocial.Web.Features.Rooms.Inviting;

/// <summary>Ends a link: one's own, or any where one looks after the room. Twice is once.</summary>
internal sealed record RevokeWrite(PersonId Actor, RoomId Room, long Invitation) : IWrite<Done>
{
    public Outcome<Done> Apply(WriteSession session)
    {
        var access = session.Access(Room, Actor);
        if (access.IsRefused(out var refusal))
        {
            return refusal;
        }
        var maker = session.Read.Scalar<long>(
            "SELECT CreatedById FROM invitations WHERE Id = $0 AND RoomId = $1", Invitation, Room.Value);
        if (maker == 0 || (maker != Actor.Value && !access.Value.IsModerator))
        {
            return Refusal.NotFound;
        }
        session.Execute(
            "UPDATE invitations SET RevokedAt = COALESCE(RevokedAt, $1) WHERE Id = $0", Invitation, session.Now.UtcTicks);
        return default(Done);
    }
}
