using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.People;

namespace LeetSocial.Web.Features.Rooms;

/// <summary>Making rooms and looking after them, for the other features.</summary>
public interface IMakeRooms
{
    Task<Outcome<RoomId>> Create(Actor actor, NewRoom room);

    /// <summary>The room between oneself and the others; the same people always have the same one.</summary>
    Task<Outcome<RoomId>> OpenDirect(Actor actor, IReadOnlyList<PersonId> others);

    Task<Outcome<RoomId>> Set(Actor actor, RoomId room, RoomSettings wanted);

    Task<Outcome<RoomId>> Archive(Actor actor, RoomId room);
}
