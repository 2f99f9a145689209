using LeetSocial.Bench.Reports;

namespace LeetSocial.Bench.Browser;

/// <summary>From pressing on a link of the page, such as a quote, to the frame in which a message of long ago stands in sight.</summary>
internal sealed class FollowLinkJourney(ChatTab tab, long room, Func<long> somewhere) : IJourney
{
    public string Name => Depths.Permalink;

    public async Task<double> Sample(int n)
    {
        var sequence = somewhere();
        await tab.Page.Watch(Stopwatches.RowShown, $"{sequence}");
        await tab.Page.Begin("pointerdown");
        await tab.Follow($"messages/{room}/{sequence}");
        return await tab.Page.Seen() - await tab.Page.Begun();
    }
}
