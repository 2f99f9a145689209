using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Rooms;
using LeetSocial.Web.Data;
using LeetSocial.Web.Data.Reading;

namespace LeetSocial.Web.Features.Rooms.Managing;

/// <summary>Sets a room. What is as it was is no news.</summary>
internal sealed record ChangeRoomWrite(PersonId Actor, RoomId Room, RoomSettings Wanted) : IWrite<RoomChange>
{
    public Outcome<RoomChange> Apply(WriteSession session)
    {
        var access = session.ModeratorAccess(Room, Actor);
        if (access.IsRefused(out var refusal))
        {
            return refusal;
        }
        if (access.Value.IsArchived)
        {
            return Refusal.Invalid("RoomIsArchived");
        }
        var (head, before) = (session.Head(Room), RoomRecords.Find(session.Read, Room)!);
        var after = Set(before);
        if (after == before)
        {
            return new RoomChange(Room, head, 0);
        }
        session.Execute(
            "UPDATE rooms SET Name = $1, Topic = $2, Visibility = $3, SlowModeSeconds = $4, ShowsEdits = $5 WHERE Id = $0",
            Room.Value, after.Name, after.Topic, (int)after.Visibility, after.SlowModeSeconds, after.ShowsEdits);
        session.RecordRoomChanged(Room, Actor);
        return new RoomChange(Room, head, 1);
    }

    private Room Set(Room room) => room with
    {
        Name = Wanted.Name ?? room.Name,
        Topic = Wanted.Topic ?? room.Topic,
        Visibility = Wanted.IsPrivate switch
        {
            true => RoomVisibility.Private,
            false => RoomVisibility.Public,
            null => room.Visibility,
        },
        SlowModeSeconds = Wanted.SlowModeSeconds ?? room.SlowModeSeconds,
        ShowsEdits = Wanted.ShowsEdits ?? room.ShowsEdits,
    };
}
