using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.People;

namespace LeetSocial.Web.Features.Rooms;

/// <summary>Making links into rooms, for the other features.</summary>
public interface IInvite
{
    /// <returns>The code that stands in the link.</returns>
    Task<Outcome<string>> Invite(Actor actor, RoomId room, NewInvitation wanted);
}
