using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace LeetSocial.Tests.Support.Cast;

internal sealed partial class Person
{
    // What holds is not told: of a long page that would be most of the work.
    private static readonly AxeRunOptions OnlyViolations = new() { ResultTypes = [ResultType.Violations] };

    /// <summary>0 violations on the page as it stands.</summary>
    public async Task FindsThePageAccessible()
    {
        // Half faded in, a message has less contrast than where it comes to stand.
        await Page.EvaluateAsync(
            """
            () => Promise.allSettled(document.getAnimations()
              .filter(one => one.playState === 'running' && one.effect.getComputedTiming().endTime !== Infinity)
              .map(one => one.finished))
            """);
        var result = await Page.RunAxe(OnlyViolations);
        Assert.True(result.Violations.Length == 0, string.Join('\n', result.Violations.Select(Told)));
    }

    private static string Told(AxeResultItem violation) =>
        $"{violation.Id} ({violation.Impact}): {violation.Help}\n  "
        + string.Join("\n  ", violation.Nodes.Select(node => $"{node.Html}\n    {node.Target}"));
}
