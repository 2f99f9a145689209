using System.Globalization;
using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.People;
using LeetSocial.Web.Realtime.Limits;

namespace LeetSocial.Web.Features.Chat.Writing;

/// <summary>How fast one person, and one connection of theirs, may write.</summary>
internal sealed class MessageLimits(IRateLimiter limiter, IConfiguration configuration)
{
    private readonly double _perSecond = configuration.GetValue("Limits:MessagesPerSecond", 5.0);
    private readonly int _burst = configuration.GetValue("Limits:MessagesBurst", 20);

    public async ValueTask<Refusal?> Take(Actor actor)
    {
        var wait = await limiter.Take("messages/connection", actor.Connection, _perSecond, _burst)
            ?? await limiter.Take("messages/person", actor.Id.Value.ToString(CultureInfo.InvariantCulture), _perSecond, _burst);
        return wait is { } time ? Refusal.TooMany(time) : null;
    }
}
