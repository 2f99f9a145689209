using System.Net;

namespace LeetSocial.Web.Features.Previews.Fetching;

/// <summary>Asks what addresses a name has. The answer is the name's owner's, who may answer otherwise next time.</summary>
internal interface INameLookup
{
    Task<IPAddress[]> AddressesOf(string name, CancellationToken cancellation);
}

/// <summary>As this machine is set up to look names up.</summary>
internal sealed class SystemNames : INameLookup
{
    public Task<IPAddress[]> AddressesOf(string name, CancellationToken cancellation) => Dns.GetHostAddressesAsync(name, cancellation);
}
