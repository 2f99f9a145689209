using LeetSocial.Domain.Kernel;

namespace LeetSocial.Domain.Messages;

/// <summary>A message stands in the room. It carries the finished row, so that nobody who hears it has to ask for it.</summary>
public sealed record MessagePosted(RoomId RoomId, long Sequence, DateTimeOffset At, TimelineRow Row)
    : RoomEvent(RoomId, Sequence, At);
