using System.Net;
using System.Net.Sockets;

namespace LeetSocial.Tests.Support;

/// <summary>A port nobody listens on. What is started there can be killed and started there again.</summary>
internal static class FreePort
{
    private static readonly HashSet<int> Given = [];

    public static int Take()
    {
        while (true)
        {
            using var listener = new TcpListener(IPAddress.Loopback, 0);
            listener.Start();
            var port = ((IPEndPoint)listener.LocalEndpoint).Port;
            lock (Given)
            {
                if (Given.Add(port)) return port;
            }
        }
    }
}
