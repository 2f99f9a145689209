using System.Globalization;
using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.People;

namespace LeetSocial.Web.Realtime.Limits;

/// <summary>
/// Asked by the services, after they know who acts. What happens every second is counted by this instance alone: asking
/// elsewhere would cost more than the act.
/// </summary>
internal sealed class ActLimits(IRateLimiter everywhere, LocalRateLimiter here, IConfiguration configuration)
{
    private readonly Dictionary<ActLimit, double> _counts =
        ActLimit.All.ToDictionary(limit => limit, limit => configuration.GetValue("Limits:" + limit.Setting, limit.Default));

    /// <summary>Null when the act may go on; otherwise the refusal with the time to wait.</summary>
    public async ValueTask<Refusal?> Take(ActLimit limit, Actor actor)
    {
        var count = _counts[limit];
        var limiter = limit.Seconds > 1 ? everywhere : here;
        var wait = await limiter.Take(
            limit.Setting, actor.Id.Value.ToString(CultureInfo.InvariantCulture),
            count / limit.Seconds, (int)Math.Max(1, Math.Ceiling(count * limit.Holds)));
        return wait is { } time ? Refusal.TooMany(time) : null;
    }
}
