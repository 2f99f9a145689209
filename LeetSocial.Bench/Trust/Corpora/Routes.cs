using System.Text.RegularExpressions;
using LeetSocial.Bench.Servers;
using LeetSocial.Web;
using LeetSocial.Web.Api;
using LeetSocial.Web.Api.Health;
using LeetSocial.Web.Features.Accounts;
using LeetSocial.Web.Features.Uploads;
using LeetSocial.Web.Shell;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;

namespace LeetSocial.Bench.Trust.Corpora;

/// <summary>Every address the product answers to, whoever added it: told by a host that is composed like the product's and never started.</summary>
internal static partial class Routes
{
    /// <summary>There are hundreds, all served by the same few lines.</summary>
    private const int StaticFiles = 10;

    /// <summary>Paths, with a number where they have a parameter.</summary>
    public static async Task<string[]> All(PublishedBuild build)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = "LeetSocial.Web", ContentRootPath = build.Folder });
        builder.AddFeatures();
        builder.AddSecurity();
        builder.AddHealth();
        builder.AddShell();
        await using var app = builder.Build();
        app.MapAccounts();
        app.MapUploads();
        app.MapHealth();
        app.MapShell();
        var endpoints = ((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>().ToLookup(IsStatic);
        return
        [
            .. endpoints[false].Concat(endpoints[true].Take(StaticFiles))
                .Select(endpoint => "/" + Parameter().Replace(endpoint.RoutePattern.RawText!.TrimStart('/'), "1"))
                // Signing out is the one that would end it.
                .Where(path => path != "/account/logout").Distinct().Order(StringComparer.Ordinal),
        ];
    }

    private static bool IsStatic(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not null;

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();
}
