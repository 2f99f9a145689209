extern alias Bench;
using System.Net.Sockets;
using Bench::LeetSocial.Bench.Circuits;
using LeetSocial.Tests.Support;
using BenchPerson = Bench::LeetSocial.Bench.Accounts.Person;

namespace LeetSocial.Tests.Security;

/// <summary>A connection to the circuits' hub on which anything can be sent.</summary>
internal sealed class RawSocket : IDisposable
{
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

    /// <summary>Hears the server out until it hangs up.</summary>
    public async Task IsHungUpOn()
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Eventually.Limit);
        var heard = new byte[4096];
        try
        {
            while (await _socket.ReceiveAsync(heard, limit.Token) > 0)
            {
            }
        }
        catch (SocketException)
        {
            // Not even a goodbye.
        }
    }

    public void Dispose() => _socket.Dispose();
}
