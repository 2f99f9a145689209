using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace LeetSocial.Tests.Features.Previews;

/// <summary>A stranger's machine: it listens on every address of this one, counts who calls, and answers byte by byte as it likes.</summary>
internal sealed class StrangersServer : IAsyncDisposable
{
    private readonly Socket _listener = new(AddressFamily.InterNetworkV6, SocketType.Stream, ProtocolType.Tcp) { DualMode = true };
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<string, Stream, CancellationToken, Task> _answer;
    private readonly Task _accepting;
    private int _calls;

    /// <param name="answer">Given what was asked (request line and headers), writes whatever it wants.</param>
    public StrangersServer(Func<string, Stream, CancellationToken, Task> answer)
    {
        _answer = answer;
        _listener.Bind(new IPEndPoint(IPAddress.IPv6Any, 0));
        _listener.Listen();
        _accepting = Accept();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndPoint!).Port;

    /// <summary>How many connections were made, whatever came of them.</summary>
    public int Calls => Volatile.Read(ref _calls);

    /// <summary>What was asked, in order.</summary>
    public ConcurrentQueue<string> Asked { get; } = new();

    /// <summary>Answers everything with one page.</summary>
    public static StrangersServer Of(string html, string headers = "Content-Type: text/html; charset=utf-8") =>
        new((_, wire, cancellation) => Send(wire, $"HTTP/1.1 200 OK\r\n{headers}\r\nConnection: close\r\n\r\n", Encoding.UTF8.GetBytes(html), cancellation));

    public static async Task Send(Stream wire, string head, ReadOnlyMemory<byte> body, CancellationToken cancellation)
    {
        await wire.WriteAsync(Encoding.Latin1.GetBytes(head), cancellation);
        await wire.WriteAsync(body, cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Dispose();
        await _accepting;
        _stop.Dispose();
    }

    private async Task Accept()
    {
        try
        {
            while (true) _ = Serve(await _listener.AcceptAsync(_stop.Token));
        }
        catch (Exception end) when (end is OperationCanceledException or ObjectDisposedException or SocketException)
        {
            // It was closed.
        }
    }

    private async Task Serve(Socket caller)
    {
        Interlocked.Increment(ref _calls);
        try
        {
            await using var wire = new NetworkStream(caller, ownsSocket: true);
            var asked = await Hear(wire);
            Asked.Enqueue(asked);
            await _answer(asked, wire, _stop.Token);
        }
        catch (Exception end) when (end is IOException or OperationCanceledException or SocketException)
        {
            // The caller had enough.
        }
    }

    private async Task<string> Hear(Stream wire)
    {
        var heard = new byte[16_384];
        var length = 0;
        while (length < heard.Length && !heard.AsSpan(0, length).EndsWith("\r\n\r\n"u8))
        {
            var read = await wire.ReadAsync(heard.AsMemory(length), _stop.Token);
            if (read == 0) break;
            length += read;
        }

        return Encoding.Latin1.GetString(heard, 0, length);
    }
}
