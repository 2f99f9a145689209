using LeetSocial.Domain.Kernel;
using LeetSocial.Web.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LeetSocial.Web.Data.Configurations;

internal sealed class EmojiConfiguration : IEntityTypeConfiguration<EmojiRow>
{
    public void Configure(EntityTypeBuilder<EmojiRow> emoji)
    {
        emoji.ToTable("emoji");
        emoji.Property(e => e.Name).HasMaxLength(Lengths.EmojiName);
        emoji.HasIndex(e => e.Name).IsUnique();
        // The sweep asks whose a file of the store is.
        emoji.HasIndex(e => e.ImageKey);
        emoji.HasOne<Account>().WithMany().HasForeignKey(e => e.CreatedById).OnDelete(DeleteBehavior.Restrict);
    }
}
