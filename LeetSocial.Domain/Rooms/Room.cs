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
    DateTimeOffset CreatedAt);
