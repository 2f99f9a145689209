using System.Collections.Concurrent;
using LeetSocial.Tests.Support;
using Microsoft.Playwright;

namespace LeetSocial.Tests.Browser.Modules;

/// <summary>
/// A page of Chromium with nothing on it but a log. The browser's modules come into it as they stand in the source, and the test plays the
/// circuit: so it can answer late, wrongly or never, at the very moment that counts.
/// </summary>
internal sealed class Workbench : IAsyncDisposable
{
    private const string Page =
        """
        <!doctype html><html lang="en"><base href="/"><title>Workbench</title>
        <style>.log { block-size: 400px; overflow: auto; overflow-anchor: none; position: relative; } article { block-size: 100px; }</style>
        <div class="log" role="log" data-room="0" data-me="1" data-cursor="0" data-cursor-version="0" data-leads="0"><ls-outbox data-author-name="ada" data-author-initials="A" data-author-color="1"></ls-outbox></div>
        """;

    private static readonly Dictionary<string, string> Types = new() { [".js"] = "text/javascript", [".css"] = "text/css", [".json"] = "application/json" };

    private readonly IBrowserContext _context;
    private readonly IPage _page;

    private Workbench(IBrowserContext context, IPage page) => (_context, _page) = (context, page);

    /// <summary>What was asked of the server over HTTP, modules aside.</summary>
    public ConcurrentQueue<string> Requests { get; } = [];

    /// <summary>Plays the server, for what it answers at all; null for whatever it does not.</summary>
    public Func<IRoute, Task?> Server { get; set; } = _ => null;

    public static async Task<Workbench> Opens()
    {
        var context = await (await Chromium.Running).NewContextAsync(new() { ReducedMotion = ReducedMotion.Reduce, Permissions = ["microphone"] });
        context.SetDefaultTimeout(60_000);
        var bench = new Workbench(context, await context.NewPageAsync());
        await context.RouteAsync("**/*", bench.Serve);
        await bench._page.GotoAsync("http://localhost/messages/1");
        await bench.Furnish();
        return bench;
    }

    /// <summary>Nothing is left of the page but what the browser keeps.</summary>
    public async Task Reloads()
    {
        await _page.ReloadAsync();
        await Furnish();
    }

    /// <summary>Runs the body of an async function in the page; it finds <c>bench</c> there.</summary>
    public Task<T> Tries<T>(string body) => _page.EvaluateAsync<T>($"async () => {{ {body} }}");

    public Task Tries(string body) => Tries<object?>(body);

    /// <summary>The page looks as these sheets of <c>wwwroot/css</c>, or others of the source, have it.</summary>
    public Task Wears(params IEnumerable<string> sheets) => _page.AddStyleTagAsync(new() { Content = string.Join('\n', sheets.Select(Repository.Text)) });

    /// <summary>As a person does, with all that the browser makes of it.</summary>
    public Task Presses(string key) => _page.Keyboard.PressAsync(key);

    public Task Resizes(int width, int height) => _page.SetViewportSizeAsync(width, height);

    public ValueTask DisposeAsync() => _context.DisposeAsync();

    private Task Furnish() => _page.AddScriptTagAsync(new() { Content = Repository.Text("LeetSocial.Tests/Browser/Modules/workbench.js") });

    private Task Serve(IRoute route)
    {
        var path = new Uri(route.Request.Url).AbsolutePath.TrimStart('/');
        var file = Repository.PathTo(path.StartsWith("lib/", StringComparison.Ordinal) ? $"wwwroot/{path}" : $"LeetSocial.Web/{path}");
        if (path == "messages/1") return route.FulfillAsync(new() { ContentType = "text/html", Body = Page });
        if (File.Exists(file)) return route.FulfillAsync(new() { Path = file, ContentType = Types.GetValueOrDefault(Path.GetExtension(file), "application/octet-stream") });
        Requests.Enqueue($"{route.Request.Method} {path}");
        if (Server(route) is { } answered) return answered;
        // As a proxy answers that takes no such thing.
        return route.FulfillAsync(new() { Status = 413, ContentType = "text/html", Body = "<h1>Request Entity Too Large</h1>" });
    }
}
