namespace LeetSocial.Bench.Browser;

/// <summary>From pressing on a room's link to the frame in which its conversation stands, having been to other rooms meanwhile.</summary>
internal sealed class OpenAmongJourney(string name, ChatTab tab, long room, IReadOnlyList<long> detours) : IJourney
{
    public string Name => name;

    public async Task<double> Sample(int n)
    {
        foreach (var detour in detours)
        {
            await Open(detour);
        }

        return await Open(room);
    }

    private async Task<double> Open(long wanted)
    {
        await tab.Page.Watch(Stopwatches.RoomShown, $"{wanted}");
        await tab.Page.Begin("pointerdown");
        await tab.RoomLink(wanted).ClickAsync();
        return await tab.Page.Seen() - await tab.Page.Begun();
    }
}
