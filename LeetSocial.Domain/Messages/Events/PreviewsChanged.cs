using LeetSocial.Domain.Kernel;

namespace LeetSocial.Domain.Messages;

/// <summary>What is shown of the pages that a message links to: one of them was read, or its author took a preview away.</summary>
public sealed record PreviewsChanged(RoomId RoomId, long Sequence, DateTimeOffset At, TimelineRow Row)
    : RowEvent(RoomId, Sequence, At, Row);
