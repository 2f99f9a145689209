using LeetSocial.Domain.Kernel;

namespace LeetSocial.Domain.Rooms;

/// <summary>A person left, or was removed by <paramref name="ActorId"/>. A room that loses its owner gets <paramref name="NewOwnerId"/>.</summary>
public sealed record MemberLeft(
    RoomId RoomId, long Sequence, DateTimeOffset At, PersonId PersonId, PersonId ActorId, PersonId? NewOwnerId)
    : RoomEvent(RoomId, Sequence, At);
