using System.Net;
using System.Net.Sockets;

namespace LeetSocial.Web.Api;

/// <summary>Whom a limit per network address counts as one.</summary>
internal static class NetworkAddress
{
    /// <summary>An IPv4 address, or the /64 network that one IPv6 subscriber has to himself.</summary>
    public static string Of(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress ?? IPAddress.None;
        if (address.IsIPv4MappedToIPv6)
        {
            address = address.MapToIPv4();
        }
        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8))
            : address.ToString();
    }
}
