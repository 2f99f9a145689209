using LeetSocial.Domain.Kernel;

namespace LeetSocial.Domain.Messages;

/// <summary>Files of a message that were held back are given out now, or are gone because of what was found in them.</summary>
public sealed record FilesChecked(RoomId RoomId, long Sequence, DateTimeOffset At, TimelineRow Row)
    : RowEvent(RoomId, Sequence, At, Row);
