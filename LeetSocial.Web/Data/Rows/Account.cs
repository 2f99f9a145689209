using LeetSocial.Domain.People;
using Microsoft.AspNetCore.Identity;

namespace LeetSocial.Web.Data.Rows;

/// <summary>A person with a way to sign in. The profile is part of it: one person, one row.</summary>
public sealed class Account : IdentityUser<long>
{
    public string DisplayName { get; set; } = "";

    /// <summary>What the person's picture lies under in the store; null where there is none.</summary>
    public string? AvatarKey { get; set; }

    public string StatusText { get; set; } = "";
    public string StatusEmoji { get; set; } = "";
    public PresenceChoice PresenceChoice { get; set; }

    /// <summary>When the chosen presence ends and Online comes back; null keeps it.</summary>
    public DateTimeOffset? PresenceUntil { get; set; }

    /// <summary>Off: others do not learn what this person has read, and this person learns it of nobody.</summary>
    public bool SharesReceipts { get; set; } = true;

    /// <summary>So long a message waits in the browser before it is sent; 0 sends at once.</summary>
    public int UndoSendSeconds { get; set; }

    public bool IsAdministrator { get; set; }
    public DateTimeOffset CreatedAt { get; set; }
    public DateTimeOffset? LastSeenAt { get; set; }
    public DateTimeOffset? BannedAt { get; set; }
}
