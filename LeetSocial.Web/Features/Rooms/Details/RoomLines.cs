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
        // Nobody joins what is archived, and nobody waits to write there.
        if (room.Visibility == RoomVisibility.Private || !room.IsArchived)
        {
            yield return text[room.Visibility == RoomVisibility.Private ? "IsPrivate" : "IsPublic"];
        }
        if (room is { SlowModeSeconds: > 0, IsArchived: false })
        {
            yield return text["IsSlow", Waits.Of(room.SlowModeSeconds, text)];
        }
        if (!room.ShowsEdits)
        {
            yield return text["HidesEdits"];
        }
    }
}
