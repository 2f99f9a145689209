using LeetSocial.Domain.Kernel;

namespace LeetSocial.Domain.Rooms;

/// <summary>
/// A person who is in the room, or once wrote in it, goes by another name or shows another picture from now on, above older messages too.
/// </summary>
public sealed record PersonRenamed(RoomId RoomId, long Sequence, DateTimeOffset At, PersonId PersonId, string DisplayName)
    : RoomEvent(RoomId, Sequence, At)
{
    /// <summary>Which picture they show; null for their initials.</summary>
    public string? Avatar { get; init; }
}
