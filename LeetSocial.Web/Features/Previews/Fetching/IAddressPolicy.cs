using System.Net;

namespace LeetSocial.Web.Features.Previews.Fetching;

/// <summary>Where the server may connect to on behalf of somebody else.</summary>
internal interface IAddressPolicy
{
    bool AllowsPort(int port);

    bool AllowsAddress(IPAddress address);
}
