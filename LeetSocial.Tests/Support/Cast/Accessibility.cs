using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace LeetSocial.Tests.Support.Cast;

/// <summary>What axe says of a page.</summary>
internal static class Accessibility
{
    /// <summary>0 violations on the page as it stands; of <paramref name="rules"/>, if not of all.</summary>
    public static async Task Holds(IPage page, params string[] rules)
    {
        // What holds is not told: of a long page that would be most of the work.
        var options = new AxeRunOptions { ResultTypes = [ResultType.Violations] };
        if (rules.Length > 0) options.RunOnly = new RunOnlyOptions { Type = "rule", Values = [.. rules] };
        // An address is arrived at before the page stands there, or has its style.
        await page.WaitForLoadStateAsync(LoadState.Load);
        // Half faded in, a message has less contrast than where it comes to stand.
        var settled = page.EvaluateAsync(
            """
            () => Promise.allSettled(document.getAnimations()
              .filter(one => one.playState === 'running' && one.effect.getComputedTiming().endTime !== Infinity)
              .map(one => one.finished))
            """);
        // In a page whose clock or movement was stopped neither would ever end.
        await settled.WaitAsync(Eventually.Limit);
        var result = await page.RunAxe(options).WaitAsync(Eventually.Limit);
        Assert.True(result.Violations.Length == 0, string.Join('\n', [page.Url, .. result.Violations.Select(Told)]));
    }

    private static string Told(AxeResultItem violation) =>
        $"{violation.Id} ({violation.Impact}): {violation.Help}\n  "
        + string.Join("\n  ", violation.Nodes.Select(node => $"{node.Html}\n    {node.Target}"));
}
