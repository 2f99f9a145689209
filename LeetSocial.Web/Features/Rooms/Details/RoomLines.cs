using LeetSocial.Domain.Rooms;
using LeetSocial.Web.Features.Rooms.Managing;
using Microsoft.Extensions.Localization;

namespace LeetSocial.Web.Features.Rooms.Details;

/// <summary>What a room is set to, as short lines.</summary>
internal static class RoomLines
{
    public static IEnumerable<string> Of(Room room, IStringLocalizer<RoomsText> text)
    {
        if (room.IsArchived)
        {
            yield return text["IsArchived"];
        }
        yield return text[room.Visibility == RoomVisibility.Private ? "IsPrivate" : "IsPublic"];
        if (room.SlowModeSeconds > 0)
        {
            yield return text["IsSlow", Waits.Of(room.SlowModeSeconds, text)];
        }
        if (!room.ShowsEdits)
        {
            yield return text["HidesEdits"];
        }
    }
}
