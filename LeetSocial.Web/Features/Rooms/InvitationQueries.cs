using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.People;
using LeetSocial.Domain.Rooms;
using LeetSocial.Web.Data.Reading;
using LeetSocial.Web.Data.Sql;
using LeetSocial.Web.Features.Accounts;
using LeetSocial.Web.Features.Rooms.Inviting;
using LeetSocial.Web.Realtime.Limits;

namespace LeetSocial.Web.Features.Rooms;

/// <summary>Which links there are, and where one leads.</summary>
internal sealed class InvitationQueries(ISessionGuard sessions, ActLimits limits, ReadPool reads, TimeProvider clock)
{
    /// <summary>The links into a room that still let somebody in, the latest first: all for who looks after it, else one's own.</summary>
    public async Task<Outcome<IReadOnlyList<Invitation>>> Of(Actor actor, RoomId room)
    {
        if (await sessions.Check(actor) is { } signedOut)
        {
            return signedOut;
        }
        var now = clock.GetUtcNow().UtcTicks;
        return reads.Read<IReadOnlyList<Invitation>?>(read => RoomAccess.Of(read, room, actor.Id) is { Kind: RoomKind.Group } access ? read.List(
            """
            SELECT i.Id, i.Code, p.DisplayName, i.ExpiresAt, i.MostUses, i.Uses FROM invitations i
            JOIN people p ON p.Id = i.CreatedById
            WHERE i.RoomId = $0 AND ($2 OR i.CreatedById = $3)
            """ + " AND " + InvitationRecord.IsAlive + " ORDER BY i.Id DESC",
            row => new Invitation(
                row.GetInt64(0), row.GetString(1), row.GetString(2), row.IsDBNull(3) ? null : row.GetTime(3),
                (int?)row.GetOptionalInt64(4), row.GetInt32(5)),
            room.Value, now, access.IsModerator, actor.Id.Value) : null) is { } found ? Outcome.Of(found) : Refusal.NotFound;
    }

    /// <summary>Where a link leads; or only that it leads nowhere any more, and why.</summary>
    public async Task<Outcome<InvitedRoom>> Look(Actor actor, string code)
    {
        if (await sessions.Check(actor) is { } signedOut)
        {
            return signedOut;
        }
        if (await limits.Take(ActLimit.Invitations, actor) is { } tooMany)
        {
            return tooMany;
        }
        var now = clock.GetUtcNow();
        return reads.Read<Outcome<InvitedRoom>>(read =>
        {
            if (InvitationRecord.Find(read, code, actor.Id) is not { } invitation)
            {
                return Refusal.Invalid("InvitationUnknown");
            }
            return invitation.Refuse(read, actor.Id, now) is { } refusal ? refusal : invitation.Describe(read);
        });
    }
}
