using Microsoft.Playwright;

namespace LeetSocial.Tests.Support.Cast;

/// <summary>A finger that lies on a message, or on something else, and moves as the browser hears of real ones.</summary>
internal sealed class Finger : IAsyncDisposable
{
    private const int Steps = 12;

    private readonly ICDPSession _touch;
    private double _x;
    private double _y;

    private Finger(ICDPSession touch, double x, double y) => (_touch, _x, _y) = (touch, x, y);

    public static Task<Finger> On(Person who, string text) => On(who, who.Chat.StoredArticle(text));

    public static async Task<Finger> On(Person who, ILocator where)
    {
        var row = (await where.BoundingBoxAsync())!;
        var finger = new Finger(await who.Page.Context.NewCDPSessionAsync(who.Page), row.X + (row.Width / 2), row.Y + (row.Height / 2));
        await finger.Tell("touchStart", finger.Point);
        return finger;
    }

    public async Task Moves(double right, double down)
    {
        for (var step = 0; step < Steps; step++)
        {
            (_x, _y) = (_x + (right / Steps), _y + (down / Steps));
            await Tell("touchMove", Point);
        }
    }

    /// <summary>A second one comes down on the same place, and both go apart.</summary>
    public async Task Spreads(double by)
    {
        await Tell("touchStart", Point, Apart(1));
        for (var step = 0; step <= Steps; step++) await Tell("touchMove", Apart(-by * step / Steps), Apart(1 + (by * step / Steps)));
    }

    public Task Lifts() => Tell("touchEnd");

    public async ValueTask DisposeAsync() => await _touch.DetachAsync();

    private object Point => new Dictionary<string, object> { ["x"] = _x, ["y"] = _y, ["id"] = 0 };

    private object Apart(double by) => new Dictionary<string, object> { ["x"] = _x + by, ["y"] = _y, ["id"] = by < 0 ? 0 : 1 };

    private Task Tell(string what, params object[] points) =>
        _touch.SendAsync("Input.dispatchTouchEvent", new Dictionary<string, object> { ["type"] = what, ["touchPoints"] = points });
}
