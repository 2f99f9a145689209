using LeetSocial.Domain.Kernel;

namespace LeetSocial.Domain.Messages;

/// <summary>A person took a reaction back.</summary>
public sealed record ReactionRemoved(
    RoomId RoomId, long Sequence, DateTimeOffset At, TimelineRow Row, PersonId PersonId, string Emoji)
    : RowEvent(RoomId, Sequence, At, Row);
