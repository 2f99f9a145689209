using LeetSocial.Domain.Kernel;
using LeetSocial.Web.Data.Rows;
using Microsoft.EntityFrameworkCore;
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
    }
}
