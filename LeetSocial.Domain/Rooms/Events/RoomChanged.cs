using LeetSocial.Domain.Kernel;

namespace LeetSocial.Domain.Rooms;

/// <summary>The room was renamed, archived, opened or otherwise set; all of it as it is now. Who owns it is told by other events.</summary>
public sealed record RoomChanged(RoomId RoomId, long Sequence, DateTimeOffset At, Room Room, PersonId ActorId)
    : RoomEvent(RoomId, Sequence, At);
