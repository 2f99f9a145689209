using LeetSocial.Domain.Kernel;

namespace LeetSocial.Domain.Messages;

/// <summary>A message was taken back, by its author or by <paramref name="ActorId"/>. What is left is a tombstone without text.</summary>
public sealed record MessageDeleted(RoomId RoomId, long Sequence, DateTimeOffset At, TimelineRow Row, PersonId ActorId)
    : RowEvent(RoomId, Sequence, At, Row);
