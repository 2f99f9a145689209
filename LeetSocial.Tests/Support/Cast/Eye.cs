using Microsoft.Playwright;

namespace LeetSocial.Tests.Support.Cast;

/// <summary>Somebody's eye on one row: whether it moved, in any frame that was painted.</summary>
internal sealed class Eye(IPage page)
{
    private const double Unnoticed = 1;

    /// <summary>The first row that stands in the log as a whole.</summary>
    public async Task<long> Picks()
    {
        await Opens();
        return await page.EvaluateAsync<long>("() => eye.pick()");
    }

    /// <summary>Rests on a row, and forgets what it saw before.</summary>
    public async Task Rests(long row)
    {
        await Opens();
        await page.EvaluateAsync("row => eye.rest(row)", row);
    }

    /// <summary>Has the row stood still until now?</summary>
    public async Task Agrees(string whatHappened)
    {
        // What has just been told to the page is painted by then, and has been looked at, however seldom a busy machine paints.
        await page.EvaluateAsync("() => eye.paints(3)");
        var saw = await page.EvaluateAsync<Sight>("() => eye.close()");
        Assert.True(saw.Frames > 1, $"While {whatHappened}, nothing was painted.");
        Assert.True(saw.Missing == 0, $"While {whatHappened}, the row was gone in {saw.Missing} of {saw.Missing + saw.Frames} frames.");
        Assert.True(saw.Moved <= Unnoticed, $"While {whatHappened}, the row moved by {saw.Moved:0.0} px in one of {saw.Frames} frames.");
    }

    private async Task Opens() =>
        await page.EvaluateAsync(await File.ReadAllTextAsync(Repository.PathTo("LeetSocial.Tests/Support/Cast/eye.js")));

    private sealed record Sight
    {
        public int Frames { get; init; }
        public int Missing { get; init; }
        public double Moved { get; init; }
    }
}
