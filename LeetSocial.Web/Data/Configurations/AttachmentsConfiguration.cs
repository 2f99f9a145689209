using LeetSocial.Domain.Kernel;
using LeetSocial.Web.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LeetSocial.Web.Data.Configurations;

/// <summary>What hangs on a message.</summary>
internal sealed class AttachmentsConfiguration
    : IEntityTypeConfiguration<ReactionRow>, IEntityTypeConfiguration<PinRow>, IEntityTypeConfiguration<MessageRevisionRow>,
        IEntityTypeConfiguration<LinkPreviewRow>, IEntityTypeConfiguration<MessageLinkRow>
{
    public void Configure(EntityTypeBuilder<ReactionRow> reaction)
    {
        reaction.ToTable("reactions");
        reaction.Property(r => r.Emoji).HasMaxLength(Lengths.Emoji);
        reaction.HasIndex(r => new { r.MessageId, r.Emoji, r.PersonId }).IsUnique();
        reaction.HasOne<MessageRow>().WithMany().HasForeignKey(r => r.MessageId);
    }

    public void Configure(EntityTypeBuilder<PinRow> pin)
    {
        pin.ToTable("pins");
        pin.HasKey(p => p.MessageId);
        pin.HasIndex(p => new { p.RoomId, p.PinnedAt });
        pin.HasOne<MessageRow>().WithMany().HasForeignKey(p => p.MessageId);
    }

    public void Configure(EntityTypeBuilder<MessageRevisionRow> revision)
    {
        revision.ToTable("message_revisions");
        revision.HasIndex(r => r.MessageId);
        revision.HasOne<MessageRow>().WithMany().HasForeignKey(r => r.MessageId);
    }

    public void Configure(EntityTypeBuilder<LinkPreviewRow> preview)
    {
        preview.ToTable("link_previews");
        preview.HasIndex(p => p.Url);
    }

    public void Configure(EntityTypeBuilder<MessageLinkRow> link)
    {
        link.ToTable("message_links");
        link.HasKey(l => new { l.MessageId, l.Position });
        link.HasOne<MessageRow>().WithMany().HasForeignKey(l => l.MessageId);
        link.HasOne<LinkPreviewRow>().WithMany().HasForeignKey(l => l.PreviewId);
    }
}
