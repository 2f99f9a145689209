using System.Net;
using System.Net.Sockets;

namespace LeetSocial.Tests.Support;

/// <summary>
/// A port nobody listens on. What is started there can be killed and started there again: it is none of those that the system gives to
/// whoever connects to something meanwhile.
/// </summary>
internal static class FreePort
{
    private const int Lowest = 15_000;

    // Where Linux begins to give them away by itself, unless it is told otherwise.
    private const int Highest = 32_768;

    private static readonly HashSet<int> Given = [];

    public static int Take()
    {
        while (true)
        {
            var port = Random.Shared.Next(Lowest, Highest);
            lock (Given)
            {
                if (IsFree(port) && Given.Add(port)) return port;
            }
        }
    }

    private static bool IsFree(int port)
    {
        using var listener = new TcpListener(IPAddress.Loopback, port);
        try
        {
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
