using System.Security.Cryptography;
using System.Text;
using LeetSocial.Domain.Kernel;
using LeetSocial.Web.Data.Rows;
using LeetSocial.Web.Realtime.Limits;

namespace LeetSocial.Web.Features.Accounts.SigningIn;

/// <summary>How often a password or a code may be tried per account (<c>Limits__LoginsPerMinute</c>), whether or not the account exists.</summary>
internal sealed class LoginLimit(IRateLimiter limiter, IConfiguration configuration)
{
    private readonly int _perMinute = configuration.GetValue("Limits:LoginsPerMinute", 10);

    /// <returns>Why it may not be tried now; null when it may.</returns>
    public async ValueTask<Refusal?> Take(Account? account, string login = "") =>
        await limiter.Take("login", account is null ? Unknown(login) : $"{account.Id}", _perMinute / 60d, _perMinute) is { } wait
            ? new Refusal(RefusalCode.TooMany, "TooManySignIns", wait)
            : null;

    // What was typed may be anything, a password in the wrong field included.
    private static string Unknown(string login) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(login.Trim().ToUpperInvariant())));
}
