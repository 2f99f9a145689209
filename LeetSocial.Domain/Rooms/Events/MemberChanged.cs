using LeetSocial.Domain.Kernel;

namespace LeetSocial.Domain.Rooms;

/// <summary>A member has another role from now on. Who was handed the room is <paramref name="NewOwnerId"/>.</summary>
public sealed record MemberChanged(
    RoomId RoomId, long Sequence, DateTimeOffset At, Member Member, PersonId ActorId, PersonId? NewOwnerId)
    : RoomEvent(RoomId, Sequence, At);
