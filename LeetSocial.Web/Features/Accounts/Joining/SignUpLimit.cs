using LeetSocial.Web.Realtime.Limits;

namespace LeetSocial.Web.Features.Accounts.Joining;

/// <summary>How many accounts one network address may make (<c>Limits__SignUpsPerHour</c>).</summary>
internal sealed class SignUpLimit(IRateLimiter limiter, IConfiguration configuration)
{
    private readonly int _perHour = configuration.GetValue("Limits:SignUpsPerHour", 200);

    public ValueTask<TimeSpan?> Take(string address) => limiter.Take("sign-up", address, _perHour / 3600d, _perHour);
}
