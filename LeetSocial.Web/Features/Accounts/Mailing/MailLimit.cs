using System.Security.Cryptography;
using System.Text;
using LeetSocial.Domain.Kernel;
using LeetSocial.Web.Realtime.Limits;

namespace LeetSocial.Web.Features.Accounts.Mailing;

/// <summary>Nobody's mailbox can be filled through us: five mails an hour to one address (<c>Limits__MailsPerHour</c>).</summary>
internal sealed class MailLimit(IRateLimiter limiter, IConfiguration configuration)
{
    private const string Scope = "mail";
    private readonly int _perHour = configuration.GetValue("Limits:MailsPerHour", 5);

    /// <summary>Whether one more may be sent. Who asked is not told, for that would tell how much mail there was.</summary>
    public async ValueTask<bool> Allows(string email) => await limiter.Take(Scope, Key(email), _perHour / 3600d, _perHour) is null;

    /// <summary>
    /// One that was allowed was not even ordered. What is ordered counts, also where the mail server refuses it: it is tried again, and all
    /// that had been ordered meanwhile would come at once.
    /// </summary>
    public ValueTask GiveBack(string email) => limiter.GiveBack(Scope, Key(email));

    /// <summary>Orders one more, if one may be sent.</summary>
    /// <returns>Why it could not be ordered.</returns>
    public async Task<Refusal?> Order(string email, Func<Task<Outcome<Done>>> order)
    {
        if (!await Allows(email) || !(await order()).IsRefused(out var refusal))
        {
            return null;
        }
        await GiveBack(email);
        return refusal;
    }

    private static string Key(string email) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(email.Trim().ToUpperInvariant())));
}
