using LeetSocial.Domain.Kernel;
using LeetSocial.Web.Features.Rooms.Details;

namespace LeetSocial.Web.Features.Rooms;

/// <summary>What is offered to one viewer of a room's details.</summary>
internal sealed record RoomRights(PersonId Viewer, bool MayInvite, bool MayLeave, bool MayManage, bool MayHandOver)
{
    public bool Any => MayInvite || MayLeave || MayManage;

    /// <summary>Nobody looks after the owner, and nobody after themselves.</summary>
    public bool MayActOn(MemberEntry member) => MayManage && member.PersonId != Viewer && member.Mark != MemberMark.Owner;
}
