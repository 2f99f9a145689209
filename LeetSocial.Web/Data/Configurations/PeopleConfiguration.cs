using LeetSocial.Domain.Kernel;
using LeetSocial.Web.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LeetSocial.Web.Data.Configurations;

internal sealed class PeopleConfiguration : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> account)
    {
        account.ToTable("people");
        account.Property(a => a.UserName).HasMaxLength(Lengths.Username);
        account.Property(a => a.DisplayName).HasMaxLength(Lengths.DisplayName);
        account.Property(a => a.StatusText).HasMaxLength(Lengths.Status);
        // The sweep asks whose a file of the store is.
        account.HasIndex(a => a.AvatarKey).HasFilter("AvatarKey IS NOT NULL");
        // Anybody may claim an address; only one can have confirmed it.
        account.HasIndex(a => a.NormalizedEmail, "ConfirmedEmailIndex").IsUnique().HasFilter("EmailConfirmed = 1");
        KeepOurs(account.Metadata);
    }

    // Identity saves whole rows, and only its own changes would stop it: a new password would take back a ban of the moment before.
    // What is not Identity's is changed by statements that name it, never by such a save; and so is what counts attempts (T20).
    private static void KeepOurs(IMutableEntityType account)
    {
        foreach (var ours in account.GetProperties().Where(IsOurs))
        {
            ours.SetAfterSaveBehavior(PropertySaveBehavior.Ignore);
        }
    }

    private static bool IsOurs(IMutableProperty property) =>
        property.PropertyInfo?.DeclaringType == typeof(Account) || property.Name is nameof(Account.AccessFailedCount) or nameof(Account.LockoutEnd);
}
