using LeetSocial.Bench.Reports;

namespace LeetSocial.Bench.Browser;

/// <summary>From pressing on a room's link to the frame in which its conversation stands.</summary>
internal sealed class OpenRoomJourney(ChatTab tab, long first, long second) : IJourney
{
    public string Name => Journeys.OpenRoom;

    public async Task<double> Sample(int n)
    {
        var room = n % 2 == 0 ? second : first;
        await tab.Page.Watch(Stopwatches.RoomShown, $"{room}");
        await tab.Page.Begin("pointerdown");
        await tab.RoomLink(room).ClickAsync();
        return await tab.Page.Seen() - await tab.Page.Begun();
    }
}
