using System.Buffers.Text;
using System.Security.Cryptography;
using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.People;
using LeetSocial.Web.Data;
using LeetSocial.Web.Data.Reading;
using LeetSocial.Web.Features.Accounts;
using LeetSocial.Web.Features.Rooms.Inviting;
using LeetSocial.Web.Realtime;
using LeetSocial.Web.Realtime.Limits;

namespace LeetSocial.Web.Features.Rooms;

/// <summary>Links into rooms: making them, ending them, and coming in by them.</summary>
internal sealed class InvitationService(
    ISessionGuard sessions, ActLimits limits, WriteQueue writes, EventLog log, RoomEventBus bus) : IInvite
{
    public static readonly TimeSpan ShortestLife = TimeSpan.FromHours(1);
    public static readonly TimeSpan LongestLife = TimeSpan.FromDays(30);

    /// <summary>Where the number of uses is limited.</summary>
    public const int MostUses = 100;

    /// <summary>128 bits: nobody finds a link by trying.</summary>
    private const int CodeBytes = 16;

    /// <returns>The code that stands in the link.</returns>
    public async Task<Outcome<string>> Invite(Actor actor, RoomId room, NewInvitation wanted)
    {
        if ((await sessions.Check(actor) ?? await limits.Take(ActLimit.Memberships, actor)) is { } stopped)
        {
            return stopped;
        }
        if (Refuse(wanted) is { } refusal)
        {
            return refusal;
        }
        var code = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(CodeBytes));
        var made = await writes.Run(new InviteWrite(actor.Id, room, wanted, code));
        return made.IsRefused(out var refused) ? refused : code;
    }

    public async Task<Outcome<Done>> Revoke(Actor actor, RoomId room, long invitation) =>
        (await sessions.Check(actor) ?? await limits.Take(ActLimit.Memberships, actor)) is { } stopped ? stopped : await writes.Run(new RevokeWrite(actor.Id, room, invitation));

    /// <summary>Comes into the room the link leads to.</summary>
    public async Task<Outcome<RoomId>> Use(Actor actor, string code)
    {
        if (await sessions.Check(actor) is { } signedOut)
        {
            return signedOut;
        }
        if (await limits.Take(ActLimit.Invitations, actor) is { } tooMany)
        {
            return tooMany;
        }
        var used = await writes.Run(new UseWrite(actor.Id, code));
        if (used.IsRefused(out var refusal))
        {
            return refusal;
        }
        bus.Publish(log.After(used.Value.Room, used.Value.After, used.Value.Count));
        return used.Value.Room;
    }

    private static Refusal? Refuse(NewInvitation wanted) => wanted switch
    {
        { Lifetime: { } life } when life < ShortestLife || life > LongestLife => Refusal.Invalid("LifetimeOutOfRange", nameof(wanted.Lifetime)),
        { MostUses: < 1 or > MostUses } => Refusal.Invalid("UsesOutOfRange", nameof(wanted.MostUses)),
        _ => null,
    };
}
