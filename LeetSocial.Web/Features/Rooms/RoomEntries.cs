using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Rooms;
using LeetSocial.Web.Features.Rooms.Listing;
using LeetSocial.Web.Realtime;

namespace LeetSocial.Web.Features.Rooms;

/// <summary>Turns rooms as they were folded into the lines that the list draws.</summary>
internal static class RoomEntries
{
    public static RoomListModel Of(IEnumerable<RoomSummary> rooms, PersonId me, RoomId? open, PresenceBoard presence, IReadOnlySet<RoomId> drafts) =>
        new(rooms.Select(room => Entry(room, room.Room.Id == open, presence) with
        {
            HasDraft = room.Room.Id != open && drafts.Contains(room.Room.Id),
            IsOwn = room.LastAuthorId == me && !IsTopicShown(room, room.Room.Id == open),
        }));

    private static RoomEntry Entry(RoomSummary room, bool isOpen, PresenceBoard presence)
    {
        var partner = room is { Room.Kind: RoomKind.Direct, Others: [var only] } ? only : null;
        return new RoomEntry(
            room.Room.Id,
            room.Room.Kind,
            room.Name,
            IsTopicShown(room, isOpen) ? room.Room.Topic : room.LastLine,
            room.LastActivityAt,
            partner?.PersonId.Value ?? room.Room.Id.Value,
            isOpen,
            room.Unread.Count.Messages,
            room.Unread.Count.Mentions,
            partner is null ? null : presence.Of(partner.PersonId),
            room.Room.Visibility == RoomVisibility.Private,
            partner is not null || IsTopicShown(room, isOpen) ? null : FirstName(room.LastAuthor),
            room.Room.IsArchived)
        {
            Avatar = partner is null ? room.Room.Avatar : partner.Avatar,
        };
    }

    // The open room's last message stands in the conversation, and one text stands in one place.
    private static bool IsTopicShown(RoomSummary room, bool isOpen) => isOpen || room.LastLine.Length == 0;

    private static string FirstName(string name) => name.Split(' ', 2)[0];
}
