using LeetSocial.Domain.Kernel;
using LeetSocial.Web.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LeetSocial.Web.Data.Configurations;

internal sealed class FilesConfiguration : IEntityTypeConfiguration<FileRow>, IEntityTypeConfiguration<UploadRow>
{
    public void Configure(EntityTypeBuilder<FileRow> file)
    {
        file.ToTable("files");
        file.Property(f => f.FileName).HasMaxLength(Lengths.FileName);
        file.HasIndex(f => new { f.MessageId, f.Position }).HasFilter("MessageId IS NOT NULL");
        file.HasIndex(f => new { f.ScheduledId, f.Position }).HasFilter("ScheduledId IS NOT NULL");
        file.HasIndex(f => new { f.OwnerId, f.StorageKey, f.Size });
        file.HasIndex(f => f.StorageKey);
        // A room's files, the latest first.
        file.HasIndex(f => new { f.RoomId, f.Kind, f.Id });
        // A room's pictures, in the order of its messages.
        file.HasIndex(f => new { f.RoomId, f.MessageId }).HasFilter("Kind = 0 AND State = 0 AND DeletedAt IS NULL");
        // What is to be looked at for malware still.
        file.HasIndex(f => f.State).HasFilter("State = 1");
        file.HasIndex(f => f.DeletedAt).HasFilter("DeletedAt IS NOT NULL");
        // What is uploaded and never posted goes after a while.
        file.HasIndex(f => f.UploadedAt).HasFilter("MessageId IS NULL");
        file.HasOne<MessageRow>().WithMany().HasForeignKey(f => f.MessageId);
        file.HasOne<RoomRow>().WithMany().HasForeignKey(f => f.RoomId);
        file.HasOne<Account>().WithMany().HasForeignKey(f => f.OwnerId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<UploadRow> upload)
    {
        upload.ToTable("uploads");
        upload.Property(u => u.FileName).HasMaxLength(Lengths.FileName);
        upload.Property(u => u.Name).HasMaxLength(Lengths.UploadName);
        upload.HasIndex(u => new { u.OwnerId, u.Name }).IsUnique();
        upload.HasIndex(u => u.ExpiresAt);
        upload.HasOne<Account>().WithMany().HasForeignKey(u => u.OwnerId);
    }
}
