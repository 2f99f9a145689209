using Microsoft.Extensions.Localization;

namespace LeetSocial.Web.Features.Rooms.Managing;

/// <summary>A wait in words.</summary>
internal static class Waits
{
    public static string Of(int seconds, IStringLocalizer<RoomsText> text) => seconds switch
    {
        0 => text["WaitNone"],
        3_600 => text["WaitHour"],
        60 => text["WaitMinute"],
        _ when seconds % 60 == 0 => text["WaitMinutes", seconds / 60],
        _ => text["WaitSeconds", seconds],
    };
}
