using LeetSocial.Bench.Reports;
using Microsoft.Playwright;

namespace LeetSocial.Bench.Browser;

/// <summary>From confirming a day to the frame in which its first message stands in sight.</summary>
internal sealed class JumpToDayJourney(ChatTab tab, int years) : IJourney
{
    public string Name => Depths.JumpToDate;

    public async Task<double> Sample(int n)
    {
        var day = DateTime.UtcNow.AddYears(-years).AddDays(30 + (n * 37 % ((years - 1) * 365)));
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Jump to date", Exact = true }).ClickAsync();
        var dialog = tab.Page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("Date").FillAsync($"{day:yyyy-MM-dd}");
        await tab.Page.WatchPlace();
        await tab.Page.Begin("pointerdown");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Go there" }).ClickAsync();
        return await tab.Page.Seen() - await tab.Page.Begun();
    }
}
