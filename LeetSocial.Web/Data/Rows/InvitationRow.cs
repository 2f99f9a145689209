namespace LeetSocial.Web.Data.Rows;

/// <summary>A link by which people come into a room.</summary>
public sealed class InvitationRow
{
    public long Id { get; set; }
    public long RoomId { get; set; }

    /// <summary>What stands in the link; random, so that nobody finds it by trying.</summary>
    public string Code { get; set; } = "";

    public long CreatedById { get; set; }
    public DateTimeOffset CreatedAt { get; set; }
    public DateTimeOffset? ExpiresAt { get; set; }

    /// <summary>How many people may come by it; null for any number.</summary>
    public int? MostUses { get; set; }

    public int Uses { get; set; }
    public DateTimeOffset? RevokedAt { get; set; }
}
