using Microsoft.Playwright;

namespace LeetSocial.Tests.Support.Cast;

/// <summary>What happens around somebody who reads and does not scroll.</summary>
internal sealed partial class Person
{
    /// <summary>The row stands in the log, in sight.</summary>
    public Task SeesTheRow(long sequence) => Assertions.Expect(Row(sequence)).ToBeInViewportAsync();

    public Task AsksForOlderRows() => AsksForRows("LoadOlder");

    public Task AsksForNewerRows() => AsksForRows("LoadNewer");

    /// <summary>A row, at first the one under the eye, and how far below the log's upper edge it stands.</summary>
    public async Task<(long Row, double Place)> LooksAt(long? row = null)
    {
        var sequence = row ?? await new Eye(Page).Picks();
        return (sequence, await PlaceOf(Row(sequence)));
    }

    /// <summary>Scrolls by one turn, and waits until the rows in sight have moved by that, and move no more.</summary>
    public async Task TurnsTheWheel(float by)
    {
        await Chat.Log.HoverAsync();
        var row = Row(await new Eye(Page).Picks());
        var before = await PlaceOf(row);
        await Page.Mouse.WheelAsync(0, by);
        var (last, now) = (double.NaN, before);
        await Eventually.Is(
            async () =>
            {
                (last, now) = (now, await PlaceOf(row));
                // A busy machine stands still on the way, too.
                return now == last && Math.Abs(now - before + by) <= 1;
            },
            $"{Name} has scrolled by {by} pixels");
    }

    /// <summary>The sequence of the uppermost row that is loaded.</summary>
    public Task<long> FirstRow() => Chat.Log.Locator("article[data-sequence]").First.EvaluateAsync<long>("row => Number(row.dataset.sequence)");

    public async Task ResizesTheWindow(int width, int height)
    {
        await Page.SetViewportSizeAsync(width, height);
        await Page.EvaluateAsync("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
    }

    /// <summary>
    /// Images without a size of their own come in, one after the other, in rows that stand above the middle of the log. Messages hold
    /// no images yet, so the test puts them there.
    /// </summary>
    public async Task GetsLateImages(int count)
    {
        await Page.RouteAsync("**/late-image-*", async route =>
        {
            await Page.EvaluateAsync("() => new Promise(done => setTimeout(done, 200))");
            await route.FulfillAsync(new() { ContentType = "image/svg+xml", Body = Picture });
        });
        for (var number = 0; number < count; number++)
        {
            await Chat.Log.EvaluateAsync(
                """
                (log, number) => new Promise((loaded, failed) => {
                  const edge = log.getBoundingClientRect().top;
                  const above = [...log.querySelectorAll('article[data-sequence]')].filter(row => row.getBoundingClientRect().bottom < edge);
                  const image = new Image();
                  image.onload = loaded;
                  image.onerror = failed;
                  above.at(-1 - number).querySelector('.b').append(image);
                  image.src = `/late-image-${number}.svg`;
                  image.alt = `Late image ${number}`;
                })
                """,
                number);
        }
    }

    private const string Picture = """<svg xmlns="http://www.w3.org/2000/svg" width="200" height="160"><rect width="200" height="160"/></svg>""";

    private ILocator Row(long sequence) => Chat.Log.Locator($"article[data-sequence='{sequence}']");

    // Two frames later: what had begun to move has gone on.
    private static Task<double> PlaceOf(ILocator row) => row.EvaluateAsync<double>(
        """
        async row => {
          await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
          return row.getBoundingClientRect().top - row.closest('[role=log]').getBoundingClientRect().top;
        }
        """);

    // As the log's modules do near its edges, but without scrolling there.
    private Task AsksForRows(string method) => Page.EvaluateAsync(
        "method => leetSocial.call(method, Number(document.querySelector('[role=log]').dataset.room))",
        method);
}
