using LeetSocial.Domain.Kernel;

namespace LeetSocial.Web.Features.Rooms;

/// <summary>Lets a new account in to the room everybody starts in.</summary>
public interface IJoinGeneral
{
    /// <summary>Makes the room when there is none yet. Joining twice changes nothing.</summary>
    Task<Outcome<RoomId>> Join(PersonId person);
}
