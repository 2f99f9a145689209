namespace LeetSocial.Web.Features.Rooms.Managing;

/// <summary>What can be done with somebody in a room.</summary>
public enum MemberAct
{
    MakeAdmin,
    UnmakeAdmin,
    HandOver,
    Remove,
}
