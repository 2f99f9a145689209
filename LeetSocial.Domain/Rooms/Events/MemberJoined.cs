using LeetSocial.Domain.Kernel;

namespace LeetSocial.Domain.Rooms;

/// <summary>A person came in, by themselves or added by <paramref name="ActorId"/>.</summary>
public sealed record MemberJoined(RoomId RoomId, long Sequence, DateTimeOffset At, Member Member, PersonId ActorId)
    : RoomEvent(RoomId, Sequence, At);
