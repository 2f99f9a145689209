using LeetSocial.Domain.Kernel;

namespace LeetSocial.Domain.Messages;

/// <summary>A message stands in the room.</summary>
public sealed record MessagePosted(RoomId RoomId, long Sequence, DateTimeOffset At, TimelineRow Row)
    : RowEvent(RoomId, Sequence, At, Row);
