extern alias Bench;
using System.Collections.Concurrent;
using System.Text;
using Microsoft.Playwright;
using Cable = Bench::LeetSocial.Bench.Servers.Cable;

namespace LeetSocial.Tests.Support.Cast;

/// <summary>A browser of one's own: cookies, storage, a wire to the servers, and a record of whatever goes wrong in it.</summary>
internal sealed class Device : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> _troubles = new();
    private readonly ConcurrentQueue<byte[]> _frames = new();
    private readonly IBrowserContext _context;

    private Device(IBrowserContext context, Cable cable)
    {
        _context = context;
        Cable = cable;
        context.SetDefaultTimeout(60_000);
        context.Console += (_, message) =>
        {
            if (message.Type == "error") Note(message.Text);
        };
        context.Page += (_, page) => page.WebSocket += (_, socket) => socket.FrameReceived += (_, frame) =>
        {
            if (frame.Binary is { } bytes) _frames.Enqueue(bytes);
        };
        context.WebError += (_, error) => Note(error.Error);
    }

    public Cable Cable { get; }

    public IBrowserContext Context => _context;

    public Witness Witness { get; } = new();

    /// <summary>Console errors, uncaught exceptions and reports of the content security policy.</summary>
    public IEnumerable<string> Troubles => _troubles;

    /// <summary>Set while the wire or the server is gone on purpose: the browser's complaints about that are no trouble.</summary>
    public bool ExpectsToBeCutOff { get; set; }

    /// <summary>Whether these words ever came over a circuit's wire, shown or not.</summary>
    public bool Heard(string words)
    {
        var bytes = Encoding.UTF8.GetBytes(words);
        return _frames.Any(frame => frame.AsSpan().IndexOf(bytes) >= 0);
    }

    public static async Task<Device> At(Uri site, BrowserNewContextOptions? options = null)
    {
        var cable = new Cable(site);
        options ??= new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 1440, Height = 900 } };
        options.BaseURL = cable.Address.ToString();
        options.Locale ??= "en-US";
        options.TimezoneId ??= "UTC";
        // One dot that pulses has the page painted sixty times a second, by the processor that all tests share.
        options.ReducedMotion ??= ReducedMotion.Reduce;
        var browser = await Chromium.Running;
        var device = new Device(await browser.NewContextAsync(options), cable);
        await device.Witness.Attend(device._context);
        return device;
    }

    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        await Cable.DisposeAsync();
    }

    private void Note(string trouble)
    {
        if (ExpectsToBeCutOff && IsAboutTheConnection(trouble)) return;
        _troubles.Enqueue(trouble);
    }

    private static bool IsAboutTheConnection(string trouble) =>
        trouble.Contains("net::ERR_", StringComparison.Ordinal)
        || trouble.Contains("WebSocket", StringComparison.Ordinal)
        || trouble.Contains("Failed to fetch", StringComparison.Ordinal)
        || trouble.Contains("Connection disconnected", StringComparison.Ordinal)
        || trouble.Contains("Failed to start the connection", StringComparison.Ordinal)
        || trouble.Contains("the connection is not in the 'Connected' State", StringComparison.Ordinal);
}
