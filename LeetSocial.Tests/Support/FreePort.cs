using System.Globalization;
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
    private const int Usual = 32_768;

    private static readonly int Highest = FirstOfTheSystem() is var first and > Lowest + 1_000 ? first : Usual;

    private static readonly HashSet<int> Given = [];

    public static int Take()
    {
        while (true)
        {
            var port = Random.Shared.Next(Lowest, Highest);
            lock (Given)
            {
                // Not even looked at, when it was given before: who is just starting there again would find it taken.
                if (Given.Add(port) && IsFree(port)) return port;
            }
        }
    }

    private static int FirstOfTheSystem() =>
        int.Parse(File.ReadAllText("/proc/sys/net/ipv4/ip_local_port_range").Split('\t', ' ')[0], CultureInfo.InvariantCulture);

    // At every address of this machine, as Redis listens.
    private static bool IsFree(int port)
    {
        using var listener = new TcpListener(IPAddress.Any, port);
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
