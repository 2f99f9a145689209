using LeetSocial.Domain.Kernel;
using LeetSocial.Web.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LeetSocial.Web.Data.Configurations;

internal sealed class MessagesConfiguration
    : IEntityTypeConfiguration<MessageRow>, IEntityTypeConfiguration<MessageTallyRow>, IEntityTypeConfiguration<MentionRow>,
        IEntityTypeConfiguration<RoomEventRow>
{
    public void Configure(EntityTypeBuilder<MessageRow> message)
    {
        message.ToTable("messages");
        message.Property(m => m.Content).HasMaxLength(Lengths.Message);
        message.Property(m => m.ClientMessageId).HasMaxLength(Lengths.ClientMessageId);
        message.HasIndex(m => new { m.RoomId, m.AuthorId, m.ClientMessageId }).IsUnique();
        // Pages are read along it, and unread messages are counted in it alone.
        message.HasIndex(m => new { m.RoomId, m.Sequence, m.AuthorId, m.DeletedAt, m.Type }).IsUnique();
        message.HasIndex(m => new { m.AuthorId, m.CreatedAt });
        message.HasIndex(m => m.ReplyToId).HasFilter("ReplyToId IS NOT NULL");
        message.Property(m => m.CodeLanguage).HasMaxLength(Lengths.CodeLanguage);
        message.HasOne<RoomRow>().WithMany().HasForeignKey(m => m.RoomId);
        message.HasOne<Account>().WithMany().HasForeignKey(m => m.AuthorId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<MessageTallyRow> tally)
    {
        tally.ToTable("message_tallies");
        tally.HasKey(t => new { t.RoomId, t.AuthorId, t.Block });
    }

    public void Configure(EntityTypeBuilder<MentionRow> mention)
    {
        mention.ToTable("mentions");
        mention.HasKey(m => new { m.PersonId, m.RoomId, m.Sequence });
        mention.HasIndex(m => m.MessageId);
    }

    public void Configure(EntityTypeBuilder<RoomEventRow> change)
    {
        change.ToTable("room_events");
        change.HasIndex(e => new { e.RoomId, e.Sequence }).IsUnique();
        change.Property(e => e.Emoji).HasMaxLength(Lengths.Emoji);
    }
}
