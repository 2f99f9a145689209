using System.Security.Cryptography;
using System.Text;
using LeetSocial.Web.Realtime.Limits;

namespace LeetSocial.Web.Features.Accounts.Mailing;

/// <summary>Nobody's mailbox can be filled through us: five mails an hour to one address (<c>Limits__MailsPerHour</c>).</summary>
internal sealed class MailLimit(IRateLimiter limiter, IConfiguration configuration)
{
    private readonly int _perHour = configuration.GetValue("Limits:MailsPerHour", 5);

    /// <summary>Whether one more may be sent. Who asked is not told, for that would tell how much mail there was.</summary>
    public async ValueTask<bool> Allows(string email)
    {
        var key = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(email.Trim().ToUpperInvariant())));
        return await limiter.Take("mail", key, _perHour / 3600d, _perHour) is null;
    }
}
