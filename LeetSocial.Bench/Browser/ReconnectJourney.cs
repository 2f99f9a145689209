using LeetSocial.Bench.Reports;
using Microsoft.Playwright;

namespace LeetSocial.Bench.Browser;

/// <summary>From the cut of the circuit's socket to the moment in which the circuit answers again, proven by a message that arrives.</summary>
internal sealed class ReconnectJourney(ChatTab cut, ChatTab other) : IJourney
{
    private const int Lost = 3001;
    private IWebSocketRoute? _socket;

    public string Name => Journeys.Reconnect;

    /// <summary>Puts itself between the page and the server; before the page is opened.</summary>
    public Task Intercept() => cut.Page.RouteWebSocketAsync("**/_blazor*", socket =>
    {
        _socket = socket;
        socket.ConnectToServer();
    });

    public async Task<double> Sample(int n)
    {
        await cut.Page.WatchReconnect();
        var begun = await cut.Page.Now();
        await _socket!.CloseAsync(new() { Code = Lost });
        var elapsed = await cut.Page.Seen() - begun;

        var text = $"After cut number {n}";
        await other.Write(text);
        await other.Send();
        await cut.WaitFor(text);
        return elapsed;
    }
}
