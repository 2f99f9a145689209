using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace LeetSocial.Tests.Support.Cast;

internal sealed partial class Person
{
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
        var result = await Page.RunAxe();
        Assert.True(result.Violations.Length == 0, string.Join('\n', result.Violations.Select(Told)));
    }

    /// <summary>Keeps a picture for the documentation when <c>UPDATE_SCREENSHOTS=1</c>; otherwise does nothing.</summary>
    public async Task Looks(string name)
    {
        if (Environment.GetEnvironmentVariable("UPDATE_SCREENSHOTS") != "1") return;
        await Page.ScreenshotAsync(new PageScreenshotOptions
        {
            Path = Repository.PathTo($"docs/design/{name}.png"),
            Animations = ScreenshotAnimations.Disabled,
            Caret = ScreenshotCaret.Hide,
        });
    }

    private static string Told(AxeResultItem violation) =>
        $"{violation.Id} ({violation.Impact}): {violation.Help}\n  "
        + string.Join("\n  ", violation.Nodes.Select(node => $"{node.Html}\n    {node.Target}"));
}
