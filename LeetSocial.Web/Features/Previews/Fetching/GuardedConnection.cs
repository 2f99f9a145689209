using System.Net;
using System.Net.Sockets;

namespace LeetSocial.Web.Features.Previews.Fetching;

/// <summary>
/// Opens every connection, redirected ones included, to the very address that it has checked: between check and use a name cannot
/// come to mean another machine (T14).
/// </summary>
internal sealed class GuardedConnection(INameLookup names, IAddressPolicy policy)
{
    /// <summary>A name with thousands of addresses is not tried for long.</summary>
    private const int MostAddresses = 8;

    public async ValueTask<Stream> Open(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var addresses = IPAddress.TryParse(host, out var literal) ? [literal] : await names.AddressesOf(host, cancellation);
        // One forbidden address among others is a trap, not a mistake.
        if (!policy.AllowsPort(port) || addresses.Length == 0 || !addresses.All(policy.AllowsAddress))
        {
            throw new HttpRequestException(HttpRequestError.ConnectionError, "Nothing may be read there.");
        }
        return await Connect([.. addresses.Take(MostAddresses)], port, cancellation);
    }

    private static async Task<Stream> Connect(IPAddress[] addresses, int port, CancellationToken cancellation)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
