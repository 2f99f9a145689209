using LeetSocial.Domain.Kernel;
using LeetSocial.Web.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LeetSocial.Web.Data.Configurations;

internal sealed class RoomsConfiguration : IEntityTypeConfiguration<RoomRow>, IEntityTypeConfiguration<MembershipRow>,
    IEntityTypeConfiguration<RemovalRow>, IEntityTypeConfiguration<InvitationRow>
{
    public void Configure(EntityTypeBuilder<RoomRow> room)
    {
        room.ToTable("rooms");
        room.Property(r => r.Name).HasMaxLength(Lengths.RoomName);
        room.Property(r => r.Topic).HasMaxLength(Lengths.Topic);
        room.HasIndex(r => r.DirectKey).IsUnique();
        room.HasIndex(r => r.AvatarKey).HasFilter("AvatarKey IS NOT NULL");
        room.HasIndex(r => new { r.Kind, r.Visibility, r.Name });
    }

    public void Configure(EntityTypeBuilder<MembershipRow> membership)
    {
        membership.ToTable("memberships");
        membership.HasKey(m => new { m.RoomId, m.PersonId });
        membership.HasIndex(m => m.PersonId);
        membership.HasOne<RoomRow>().WithMany().HasForeignKey(m => m.RoomId);
        membership.HasOne<Account>().WithMany().HasForeignKey(m => m.PersonId);
    }

    public void Configure(EntityTypeBuilder<RemovalRow> removal)
    {
        removal.ToTable("removals");
        removal.HasKey(r => new { r.RoomId, r.PersonId });
        removal.HasOne<RoomRow>().WithMany().HasForeignKey(r => r.RoomId);
        removal.HasOne<Account>().WithMany().HasForeignKey(r => r.PersonId);
    }

    public void Configure(EntityTypeBuilder<InvitationRow> invitation)
    {
        invitation.ToTable("invitations");
        invitation.HasIndex(i => i.Code).IsUnique();
        invitation.HasIndex(i => i.RoomId);
        invitation.HasOne<RoomRow>().WithMany().HasForeignKey(i => i.RoomId);
    }
}
