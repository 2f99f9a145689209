using System.Globalization;
using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.People;
using LeetSocial.Web.Realtime.Limits;

namespace LeetSocial.Web.Features.Rooms.Inviting;

/// <summary>How often one person may try a link (<c>Limits__InvitationsPerMinute</c>).</summary>
internal sealed class InvitationLimit(IRateLimiter limiter, IConfiguration configuration)
{
    private readonly int _perMinute = configuration.GetValue("Limits:InvitationsPerMinute", 30);

    public async ValueTask<Refusal?> Take(Actor actor)
    {
        var wait = await limiter.Take("invitations", actor.Id.Value.ToString(CultureInfo.InvariantCulture), _perMinute / 60d, _perMinute);
        return wait is { } time ? Refusal.TooMany(time) : null;
    }
}
