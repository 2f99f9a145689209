using LeetSocial.Bench.Reports;
using Microsoft.Playwright;

namespace LeetSocial.Bench.Browser;

/// <summary>From asking for the address of a message of long ago to the frame in which it stands in sight; the page loads anew.</summary>
internal sealed class OpenAddressJourney(ChatTab tab, long room, Func<long> somewhere) : IJourney
{
    public string Name => Depths.Address;

    public async Task<double> Sample(int n)
    {
        await tab.Page.GotoAsync($"messages/{room}/{somewhere()}", new() { WaitUntil = WaitUntilState.Commit });
        var elapsed = await tab.Page.Seen() - await tab.Page.EvaluateAsync<double>("() => performance.timeOrigin");
        await tab.WaitUntilInteractive();
        return elapsed;
    }
}
