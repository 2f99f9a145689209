using LeetSocial.Domain.Rooms;

namespace LeetSocial.Web.Data.Rows;

public sealed class RoomRow
{
    public long Id { get; set; }
    public RoomKind Kind { get; set; }
    public RoomVisibility Visibility { get; set; }
    public string Name { get; set; } = "";
    public string Topic { get; set; } = "";

    /// <summary>What the room's picture lies under in the store; null where there is none.</summary>
    public string? AvatarKey { get; set; }

    /// <summary>The sorted ids of a direct room's people, so that there is one room for the same people.</summary>
    public string? DirectKey { get; set; }

    public long? CreatedById { get; set; }
    public long? OwnerId { get; set; }
    public DateTimeOffset CreatedAt { get; set; }
    public DateTimeOffset UpdatedAt { get; set; }

    /// <summary>The head of the room's event log.</summary>
    public long LastSequence { get; set; }

    /// <summary>The sequence of the last change of who is in the room; a cached roster of that sequence is still true.</summary>
    public long RosterSequence { get; set; }

    public DateTimeOffset LastActivityAt { get; set; }

    /// <summary>Since when nothing can be written there any more.</summary>
    public DateTimeOffset? ArchivedAt { get; set; }

    /// <summary>How long a member waits between two messages; 0 is no wait.</summary>
    public int SlowModeSeconds { get; set; }

    /// <summary>Whether readers may look at what a message said before it was edited.</summary>
    public bool ShowsEdits { get; set; } = true;
}
