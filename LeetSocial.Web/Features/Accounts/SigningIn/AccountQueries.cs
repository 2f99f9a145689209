using LeetSocial.Web.Data;
using LeetSocial.Web.Data.Rows;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace LeetSocial.Web.Features.Accounts.SigningIn;

/// <summary>
/// Whom a typed name means. Several accounts may claim an address, but only one can have confirmed it: that one is meant,
/// and as long as there is none, the oldest.
/// </summary>
internal sealed class AccountQueries(LeetSocialDb db, ILookupNormalizer normalizer)
{
    public Task<Account?> ByLogin(string login) => login.Contains('@') ? ByEmail(login) : ByUsername(login);

    public Task<Account?> ByEmail(string email)
    {
        var key = normalizer.NormalizeEmail(email.Trim());
        return db.Users.Where(account => account.NormalizedEmail == key)
            .OrderByDescending(account => account.EmailConfirmed).ThenBy(account => account.Id)
            .FirstOrDefaultAsync();
    }

    private Task<Account?> ByUsername(string username)
    {
        var key = normalizer.NormalizeName(username.Trim());
        return db.Users.FirstOrDefaultAsync(account => account.NormalizedUserName == key);
    }
}
