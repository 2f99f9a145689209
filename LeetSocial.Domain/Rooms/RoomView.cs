using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;

namespace LeetSocial.Domain.Rooms;

/// <summary>
/// Everything one member sees of one open room. One law holds for it: an old view plus the events equals a fresh view.
/// </summary>
public sealed record RoomView(Room Room, Roster Roster, Timeline Timeline, Unread Unread)
{
    public long Sequence => Timeline.Sequence;

    /// <summary>Whether an event lies between what was folded and this one.</summary>
    public bool HasGapBefore(RoomEvent change) => change.Sequence > Sequence + 1;

    public RoomView Apply(RoomEvent change)
    {
        if (change.Sequence <= Sequence)
        {
            return this;
        }
        var roster = Roster.Apply(change);
        var room = change is RoomChanged changed ? changed.Room : Room;
        return new RoomView(room with { OwnerId = roster.OwnerId }, roster, Timeline.Apply(change), Unread.Apply(change));
    }
}
