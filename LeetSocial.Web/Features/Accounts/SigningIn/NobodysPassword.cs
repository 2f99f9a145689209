using LeetSocial.Web.Data.Rows;
using Microsoft.AspNetCore.Identity;

namespace LeetSocial.Web.Features.Accounts.SigningIn;

/// <summary>What is compared with when nobody has the name: it costs what a real comparison costs.</summary>
internal sealed class NobodysPassword
{
    public NobodysPassword(IServiceScopeFactory scopes)
    {
        using var scope = scopes.CreateScope();
        Hash = scope.ServiceProvider.GetRequiredService<IPasswordHasher<Account>>().HashPassword(Account, Guid.NewGuid().ToString());
    }

    public Account Account { get; } = new();

    public string Hash { get; }
}
