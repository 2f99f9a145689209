namespace LeetSocial.Domain.Kernel;

/// <summary>
/// A change to a room that must survive. It is stored before it is told, in the order of its sequence;
/// applying one twice changes nothing.
/// </summary>
/// <param name="RoomId">The room that changed.</param>
/// <param name="Sequence">Its place in the room's log; grows by one with every event of that room.</param>
/// <param name="At">When it was committed, UTC.</param>
public abstract record RoomEvent(RoomId RoomId, long Sequence, DateTimeOffset At);
