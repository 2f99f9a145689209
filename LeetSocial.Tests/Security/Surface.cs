using System.Text.RegularExpressions;
using LeetSocial.Tests.Support;
using Microsoft.AspNetCore.Routing;

namespace LeetSocial.Tests.Security;

/// <summary>What a running host answers to, whoever added it.</summary>
internal static partial class Surface
{
    /// <summary>Paths that take a method, an endpoint that names none included: it takes them all.</summary>
    public static IEnumerable<string> Routes(InProcessHost host, string method) => host.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods is not { Count: > 0 } methods || methods.Contains(method))
        .Select(endpoint => "/" + Parameter().Replace(endpoint.RoutePattern.RawText!.TrimStart('/'), "1"))
        // Signing out is the one that would end a crawl.
        .Where(path => path != "/account/logout" || method != "GET")
        .Distinct();

    /// <summary>Those that a browser shows.</summary>
    public static IEnumerable<string> Pages(InProcessHost host) => host.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.Metadata.OfType<Microsoft.AspNetCore.Components.Endpoints.ComponentTypeMetadata>().Any())
        .Select(endpoint => "/" + Parameter().Replace(endpoint.RoutePattern.RawText!.TrimStart('/'), "1"))
        .Where(path => path != "/account/logout")
        .Distinct();

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();
}
