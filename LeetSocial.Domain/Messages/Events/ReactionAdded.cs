using LeetSocial.Domain.Kernel;

namespace LeetSocial.Domain.Messages;

/// <summary>A person reacted to a message.</summary>
public sealed record ReactionAdded(
    RoomId RoomId, long Sequence, DateTimeOffset At, TimelineRow Row, PersonId PersonId, string Emoji)
    : RowEvent(RoomId, Sequence, At, Row);
