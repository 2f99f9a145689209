using System.Net;
using System.Net.Sockets;

namespace LeetSocial.Web.Features.Previews.Fetching;

/// <summary>
/// The public internet and nothing else (T14). Of IPv6 only what is handed out as global unicast, and of that no range that wraps
/// an IPv4 address, for what it leads to is another network's choice. After IANA's special-purpose address registries.
/// </summary>
internal sealed class PublicAddresses(params int[] ports) : IAddressPolicy
{
    private static readonly IPNetwork[] Reserved4 = Networks(
        "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
        "192.31.196.0/24", "192.52.193.0/24", "192.88.99.0/24", "192.168.0.0/16", "192.175.48.0/24", "198.18.0.0/15", "198.51.100.0/24",
        "203.0.113.0/24", "224.0.0.0/3",
        // Public by its number, but within Azure it answers every machine with that machine's own secrets.
        "168.63.129.16/32");

    private static readonly IPNetwork Global6 = IPNetwork.Parse("2000::/3");

    // IETF assignments with Teredo, documentation, 6to4, AS112.
    private static readonly IPNetwork[] Reserved6 = Networks(
        "2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20");

    public bool AllowsPort(int port) => ports.Contains(port);

    public bool AllowsAddress(IPAddress address) => !address.IsIPv4MappedToIPv6 && address.AddressFamily switch
    {
        AddressFamily.InterNetwork => !Reserved4.Any(network => network.Contains(address)),
        AddressFamily.InterNetworkV6 =>
            Global6.Contains(address) && !Reserved6.Any(network => network.Contains(address)) && !IsIntraSiteTunnel(address),
        _ => false,
    };

    // ISATAP: an IPv4 address of the local network at the end of any prefix.
    private static bool IsIntraSiteTunnel(IPAddress address) => address.GetAddressBytes() is [_, _, _, _, _, _, _, _, 0 or 2, 0, 0x5e, 0xfe, ..];

    private static IPNetwork[] Networks(params string[] networks) => [.. networks.Select(network => IPNetwork.Parse(network))];
}
