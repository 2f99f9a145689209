using System.Collections.Immutable;
using LeetSocial.Domain.Rooms;

namespace LeetSocial.Web.Features.Rooms.Listing;

/// <summary>What the room list shows. It is drawn again only when this is another object.</summary>
public sealed class RoomListModel
{
    public RoomListModel(IEnumerable<RoomEntry> rooms)
    {
        var ordered = rooms.OrderByDescending(room => room.LastActivityAt).ThenBy(room => room.RoomId.Value).ToLookup(GroupOf);
        Groups = [.. Enum.GetValues<RoomGroup>().Where(ordered.Contains).Select(group => (group, ordered[group].ToImmutableArray()))];
    }

    /// <summary>Only groups that have rooms, in the order of the page.</summary>
    public ImmutableArray<(RoomGroup Group, ImmutableArray<RoomEntry> Rooms)> Groups { get; }

    public bool IsEmpty => Groups.IsEmpty;

    /// <summary>The open room stays where it is, whatever arrives in it.</summary>
    private static RoomGroup GroupOf(RoomEntry room) => room switch
    {
        { IsArchived: true } => RoomGroup.Archived,
        { Unread: > 0, IsOpen: false } => RoomGroup.Unread,
        { Kind: RoomKind.Direct } => RoomGroup.Direct,
        _ => RoomGroup.Rooms,
    };
}
