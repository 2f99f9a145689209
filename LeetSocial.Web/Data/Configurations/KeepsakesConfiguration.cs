using LeetSocial.Domain.Kernel;
using LeetSocial.Web.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LeetSocial.Web.Data.Configurations;

/// <summary>What one person keeps for themselves.</summary>
internal sealed class KeepsakesConfiguration
    : IEntityTypeConfiguration<SavedMessageRow>, IEntityTypeConfiguration<DraftRow>,
        IEntityTypeConfiguration<ScheduledMessageRow>, IEntityTypeConfiguration<ReminderRow>
{
    public void Configure(EntityTypeBuilder<SavedMessageRow> saved)
    {
        saved.ToTable("saved_messages");
        saved.HasKey(s => new { s.PersonId, s.MessageId });
        saved.HasIndex(s => new { s.PersonId, s.SavedAt });
        saved.HasOne<MessageRow>().WithMany().HasForeignKey(s => s.MessageId);
        saved.HasOne<Account>().WithMany().HasForeignKey(s => s.PersonId);
    }

    public void Configure(EntityTypeBuilder<DraftRow> draft)
    {
        draft.ToTable("drafts");
        draft.HasKey(d => new { d.PersonId, d.RoomId });
        draft.Property(d => d.Content).HasMaxLength(Lengths.Message);
        draft.HasOne<Account>().WithMany().HasForeignKey(d => d.PersonId);
    }

    public void Configure(EntityTypeBuilder<ScheduledMessageRow> scheduled)
    {
        scheduled.ToTable("scheduled_messages");
        scheduled.Property(s => s.Content).HasMaxLength(Lengths.Message);
        scheduled.Property(s => s.CodeLanguage).HasMaxLength(Lengths.CodeLanguage);
        scheduled.Property(s => s.ClientMessageId).HasMaxLength(Lengths.ClientMessageId);
        scheduled.HasIndex(s => new { s.PersonId, s.DueAt });
        scheduled.HasIndex(s => new { s.PersonId, s.RoomId, s.ClientMessageId }).IsUnique();
        scheduled.HasOne<Account>().WithMany().HasForeignKey(s => s.PersonId);
        scheduled.HasOne<RoomRow>().WithMany().HasForeignKey(s => s.RoomId);
    }

    public void Configure(EntityTypeBuilder<ReminderRow> reminder)
    {
        reminder.ToTable("reminders");
        reminder.HasIndex(r => new { r.PersonId, r.DueAt });
        reminder.HasOne<Account>().WithMany().HasForeignKey(r => r.PersonId);
        reminder.HasOne<MessageRow>().WithMany().HasForeignKey(r => r.MessageId);
    }
}
