namespace LeetSocial.Web.Features.Rooms.Listing;

/// <summary>The headings of the room list, in their order.</summary>
public enum RoomGroup
{
    Unread,
    Rooms,
    Direct,
    Archived,
}
