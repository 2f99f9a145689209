using LeetSocial.Domain.Kernel;

namespace LeetSocial.Domain.Messages;

/// <summary>
/// Something happened to one message. It carries the finished row as it stands after that, so that nobody who hears it
/// has to ask for it; whoever holds an older revision puts this one in its place.
/// </summary>
public abstract record RowEvent(RoomId RoomId, long Sequence, DateTimeOffset At, TimelineRow Row)
    : RoomEvent(RoomId, Sequence, At);
