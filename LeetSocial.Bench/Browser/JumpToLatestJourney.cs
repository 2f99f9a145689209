using LeetSocial.Bench.Reports;
using Microsoft.Playwright;

namespace LeetSocial.Bench.Browser;

/// <summary>From pressing the button, years back, to the frame in which the newest message stands in sight.</summary>
internal sealed class JumpToLatestJourney(ChatTab tab, FollowLinkJourney back) : IJourney
{
    public string Name => Depths.Latest;

    public async Task<double> Sample(int n)
    {
        await back.Sample(n);
        await tab.Page.Watch(Stopwatches.EndShown);
        await tab.Page.Begin("pointerdown");
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Jump to latest" }).ClickAsync();
        return await tab.Page.Seen() - await tab.Page.Begun();
    }
}
