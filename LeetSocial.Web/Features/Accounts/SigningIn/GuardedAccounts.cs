using LeetSocial.Domain.Kernel;
using LeetSocial.Web.Data;
using LeetSocial.Web.Data.Rows;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace LeetSocial.Web.Features.Accounts.SigningIn;

/// <summary>
/// The framework's accounts, but that wrong codes are counted in the database, as wrong passwords are. The framework counts in what it has
/// read and saves that: of many that are sent at once one would count (T20).
/// </summary>
internal sealed class GuardedAccounts(
    IUserStore<Account> store,
    IOptions<IdentityOptions> options,
    IPasswordHasher<Account> hasher,
    IEnumerable<IUserValidator<Account>> rules,
    IEnumerable<IPasswordValidator<Account>> passwordRules,
    ILookupNormalizer names,
    IdentityErrorDescriber errors,
    IServiceProvider services,
    ILogger<UserManager<Account>> logger,
    WriteQueue writes,
    TimeProvider clock)
    : UserManager<Account>(store, options, hasher, rules, passwordRules, names, errors, services, logger)
{
    public override async Task<IdentityResult> AccessFailedAsync(Account user)
    {
        var counted = await writes.Run(new CountFailure(new PersonId(user.Id)));
        if (counted.IsRefused(out _))
        {
            return IdentityResult.Failed();
        }
        if (counted.Value.IsClosed)
        {
            // Whoever asks goes by what was read.
            user.LockoutEnd = clock.GetUtcNow() + Lockout.Duration;
        }
        return IdentityResult.Success;
    }

    public override Task<IdentityResult> ResetAccessFailedCountAsync(Account user) => user.AccessFailedCount == 0
        ? Task.FromResult(IdentityResult.Success)
        : Run(new ForgetFailures(new PersonId(user.Id)));

    public override Task<IdentityResult> SetLockoutEndDateAsync(Account user, DateTimeOffset? lockoutEnd) =>
        Run(new RestUntil(new PersonId(user.Id), lockoutEnd));

    private async Task<IdentityResult> Run(IWrite<Done> write) =>
        (await writes.Run(write)).IsRefused(out _) ? IdentityResult.Failed() : IdentityResult.Success;
}
