using System.Collections.Concurrent;
using LeetSocial.Web.Data.Rows;
using Microsoft.AspNetCore.Identity;

namespace LeetSocial.Tests.Features.Accounts;

/// <summary>The real hasher, which keeps of each comparison how much work it was.</summary>
internal sealed class ComparisonCounter : IPasswordHasher<Account>
{
    private readonly PasswordHasher<Account> _real = new();

    public ConcurrentQueue<string> Compared { get; } = new();

    /// <summary>The head of a hash: its format, function, number of rounds and length of salt.</summary>
    public static string KindOf(string hash) => Convert.ToHexString(Convert.FromBase64String(hash).AsSpan(0, 13));

    public string HashPassword(Account user, string password) => _real.HashPassword(user, password);

    public PasswordVerificationResult VerifyHashedPassword(Account user, string hashedPassword, string providedPassword)
    {
        Compared.Enqueue(KindOf(hashedPassword));
        return _real.VerifyHashedPassword(user, hashedPassword, providedPassword);
    }
}
