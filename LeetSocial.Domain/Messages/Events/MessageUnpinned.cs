using LeetSocial.Domain.Kernel;

namespace LeetSocial.Domain.Messages;

/// <summary>A message was taken off the room's list of pinned ones.</summary>
public sealed record MessageUnpinned(RoomId RoomId, long Sequence, DateTimeOffset At, TimelineRow Row, PersonId ActorId)
    : RowEvent(RoomId, Sequence, At, Row);
