using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace LeetSocial.Web.Api;

/// <summary>
/// Who may say on whose behalf it asks (<c>Proxies__Known</c>, addresses and networks separated by commas). From anybody else
/// <c>X-Forwarded-…</c> is only text (T20).
/// </summary>
internal static class TrustedProxies
{
    public static void Configure(ForwardedHeadersOptions options, IConfiguration configuration)
    {
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        var known = (configuration["Proxies:Known"] ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        foreach (var proxy in known)
        {
            Add(options, proxy);
        }
        options.ForwardedHeaders = known.Length == 0
            ? ForwardedHeaders.None
            : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;
        options.ForwardLimit = null;
    }

    private static void Add(ForwardedHeadersOptions options, string proxy)
    {
        if (proxy.Contains('/'))
        {
            options.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(proxy));
        }
        else
        {
            options.KnownProxies.Add(IPAddress.Parse(proxy));
        }
    }
}
