using LeetSocial.Web.Data.Rows;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace LeetSocial.Web.Data;

/// <summary>The schema, and the way of everything that is not hot. Hot reads and all chat writes use prepared commands.</summary>
public sealed class LeetSocialDb(DbContextOptions<LeetSocialDb> options)
    : IdentityUserContext<Account, long>(options)
{
    public DbSet<RoomRow> Rooms => Set<RoomRow>();
    public DbSet<MembershipRow> Memberships => Set<MembershipRow>();
    public DbSet<MessageRow> Messages => Set<MessageRow>();
    public DbSet<MessageTallyRow> MessageTallies => Set<MessageTallyRow>();
    public DbSet<MentionRow> Mentions => Set<MentionRow>();
    public DbSet<RoomEventRow> RoomEvents => Set<RoomEventRow>();
    public DbSet<ReactionRow> Reactions => Set<ReactionRow>();
    public DbSet<PinRow> Pins => Set<PinRow>();
    public DbSet<SavedMessageRow> SavedMessages => Set<SavedMessageRow>();
    public DbSet<MessageRevisionRow> MessageRevisions => Set<MessageRevisionRow>();
    public DbSet<DraftRow> Drafts => Set<DraftRow>();
    public DbSet<ScheduledMessageRow> ScheduledMessages => Set<ScheduledMessageRow>();
    public DbSet<ReminderRow> Reminders => Set<ReminderRow>();
    public DbSet<RemovalRow> Removals => Set<RemovalRow>();
    public DbSet<InvitationRow> Invitations => Set<InvitationRow>();
    public DbSet<LinkPreviewRow> LinkPreviews => Set<LinkPreviewRow>();
    public DbSet<MessageLinkRow> MessageLinks => Set<MessageLinkRow>();
    public DbSet<FileRow> Files => Set<FileRow>();
    public DbSet<UploadRow> Uploads => Set<UploadRow>();
    public DbSet<EmojiRow> Emoji => Set<EmojiRow>();
    public DbSet<JobRow> Jobs => Set<JobRow>();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(LeetSocialDb).Assembly);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        // SQLite can neither order nor compare DateTimeOffset; UTC ticks can do both.
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicks>();
    }

    private sealed class UtcTicks() : ValueConverter<DateTimeOffset, long>(
        time => time.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
}
