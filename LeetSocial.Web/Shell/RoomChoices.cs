using LeetSocial.Domain.Rooms;
using LeetSocial.Web.Features.Chat;
using LeetSocial.Web.Features.Rooms;
using LeetSocial.Web.Ui;

namespace LeetSocial.Web.Shell;

/// <summary>Turns rooms as they were folded into what can be jumped to.</summary>
internal static class RoomChoices
{
    public static IReadOnlyList<RoomChoice> Of(IEnumerable<RoomSummary> rooms) =>
        [.. rooms.OrderByDescending(room => room.LastActivityAt).Select(Of)];

    private static RoomChoice Of(RoomSummary room)
    {
        var isGroup = room.Room.Kind == RoomKind.Group;
        var partner = room is { Room.Kind: RoomKind.Direct, Others: [var only] } ? only : null;
        var (id, picture) = partner is null ? (room.Room.Id.Value, room.Room.Avatar) : (partner.PersonId.Value, partner.Avatar);
        return new RoomChoice(
            room.Room.Id.Value, room.Name, isGroup ? Initials.OfRoom(room.Name) : Initials.Of(room.Name), AvatarColor.Of(id), isGroup,
            room.Unread.Count.Messages, picture is null ? null : Avatar.Source(id, partner is null, AvatarSize.Medium, picture));
    }
}
