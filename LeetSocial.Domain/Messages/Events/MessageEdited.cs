using LeetSocial.Domain.Kernel;

namespace LeetSocial.Domain.Messages;

/// <summary>A message says something else now. Whom it names counts as it was when it was posted: an edit calls nobody.</summary>
public sealed record MessageEdited(RoomId RoomId, long Sequence, DateTimeOffset At, TimelineRow Row)
    : RowEvent(RoomId, Sequence, At, Row);
