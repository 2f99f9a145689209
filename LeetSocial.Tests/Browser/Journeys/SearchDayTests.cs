using System.Globalization;
using LeetSocial.Tests.Support.Cast;

namespace LeetSocial.Tests.Browser.Journeys;

/// <summary>Days of a search, wherever in the world somebody searches.</summary>
public sealed class SearchDayTests
{
    [Fact]
    public async Task A_day_is_the_readers_own()
    {
        await using var stage = Stage.Opens();
        // From ten o'clock on it is tomorrow somewhere, and until eleven it is yesterday elsewhere.
        var now = DateTime.UtcNow;
        var (hours, zone) = now.Hour >= 10 ? (14, "Pacific/Kiritimati") : (-11, "Pacific/Pago_Pago");
        var ada = await stage.Enters("ada", device: new() { TimezoneId = zone });
        await ada.Registers();
        await ada.Posts("Tea at the edge of the day");

        await ada.GoesTo($"/search?q=tea+on:{Day(now.AddHours(hours))}");
        await ada.Finds("Tea at the edge of the day");
        await ada.SearchesFor($"tea on:{Day(now)}");
        await ada.FindsNothing();
        await ada.FindsThePageAccessible();

        static string Day(DateTime moment) => moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }
}
