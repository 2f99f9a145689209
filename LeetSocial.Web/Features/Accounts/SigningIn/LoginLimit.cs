using System.Security.Cryptography;
using System.Text;
using LeetSocial.Web.Data.Rows;
using LeetSocial.Web.Realtime.Limits;

namespace LeetSocial.Web.Features.Accounts.SigningIn;

/// <summary>How often a password may be tried per account (<c>Limits__LoginsPerMinute</c>), whether or not the account exists.</summary>
internal sealed class LoginLimit(IRateLimiter limiter, IConfiguration configuration)
{
    private readonly int _perMinute = configuration.GetValue("Limits:LoginsPerMinute", 10);

    public ValueTask<TimeSpan?> Take(Account? account, string login) =>
        limiter.Take("login", account is null ? Unknown(login) : $"{account.Id}", _perMinute / 60d, _perMinute);

    // What was typed may be anything, a password in the wrong field included.
    private static string Unknown(string login) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(login.Trim().ToUpperInvariant())));
}
