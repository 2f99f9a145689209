extern alias Bench;
using System.Net.Sockets;
using Bench::LeetSocial.Bench.Circuits;
using LeetSocial.Tests.Support;
using BenchPerson = Bench::LeetSocial.Bench.Accounts.Person;

namespace LeetSocial.Tests.Security;

/// <summary>A connection to the circuits' hub on which anything can be sent.</summary>
internal sealed class RawSocket : IDisposable
{
    // The first byte of a close frame, and one that is masked and gives no reason (RFC 6455, 5.2 and 5.5.1).
    private const byte Closing = 0x88;
    private static readonly byte[] ClosingToo = [Closing, 0x80, 0, 0, 0, 0];

    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };

    public static async Task<RawSocket> Opens(BenchPerson person, Uri site)
    {
        var raw = new RawSocket();
        await raw._socket.ConnectAsync(site.Host, site.Port, TestContext.Current.CancellationToken);
        await WebSocketUpgrade.Ask(raw._socket, new Uri(site, "_blazor"), person.Cookies);
        return raw;
    }

    public async Task Sends(byte[] bytes)
    {
        try
        {
            for (var sent = 0; sent < bytes.Length;)
            {
                sent += await _socket.SendAsync(bytes.AsMemory(sent), TestContext.Current.CancellationToken);
            }
        }
        catch (SocketException)
        {
            // The server did not wait for the rest.
        }
    }

    /// <summary>Hears the server out until it hangs up. Says goodbye in return, for which it would wait five seconds.</summary>
    public async Task IsHungUpOn()
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Eventually.Limit);
        var heard = new byte[4096];
        try
        {
            while (await _socket.ReceiveAsync(heard, limit.Token) is var length and > 0)
            {
                if (SaysGoodbye(heard.AsSpan(0, length))) await Sends(ClosingToo);
            }
        }
        catch (SocketException)
        {
            // Not even a goodbye.
        }
    }

    public void Dispose() => _socket.Dispose();

    // The server's short frames, one after another; what is longer than 125 bytes is no goodbye and has none behind it here.
    private static bool SaysGoodbye(ReadOnlySpan<byte> frames)
    {
        while (frames.Length >= 2 && frames[1] <= 125)
        {
            if (frames[0] == Closing) return true;
            frames = frames[Math.Min(2 + frames[1], frames.Length)..];
        }

        return false;
    }
}
