using LeetSocial.Domain.Kernel;

namespace LeetSocial.Domain.Rooms;

/// <summary>What everybody in a room sees of it.</summary>
public sealed record Room(
    RoomId Id,
    RoomKind Kind,
    RoomVisibility Visibility,
    string Name,
    string Topic,
    PersonId? OwnerId,
    DateTimeOffset CreatedAt)
{
    /// <summary>Whether it can be read only.</summary>
    public bool IsArchived { get; init; }

    /// <summary>How long a member waits between two messages; 0 is no wait. Who looks after the room does not wait.</summary>
    public int SlowModeSeconds { get; init; }

    /// <summary>Whether readers may look at what a message said before it was edited.</summary>
    public bool ShowsEdits { get; init; } = true;

    /// <summary>Which picture it shows; null for its initial.</summary>
    public string? Avatar { get; init; }
}
