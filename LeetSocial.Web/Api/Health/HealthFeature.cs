using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace LeetSocial.Web.Api.Health;

/// <summary>
/// Tells operators and load balancers how this instance is. Every part brings its own check.
/// </summary>
internal static class HealthFeature
{
    public static IHostApplicationBuilder AddHealth(this IHostApplicationBuilder builder)
    {
        builder.Services.AddHealthChecks();
        return builder;
    }

    public static IEndpointRouteBuilder MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/alive", () => Results.Text("alive")).AllowAnonymous();
        routes.MapHealthChecks("/health", new HealthCheckOptions { ResponseWriter = Write }).AllowAnonymous();
        return routes;
    }

    // Degraded is 200: without Redis the instance still serves. Without database or storage it is 503.
    private static Task Write(HttpContext http, HealthReport report) => http.Response.WriteAsJsonAsync(new
    {
        status = Word(report.Status),
        parts = report.Entries.ToDictionary(part => part.Key, part => Word(part.Value)),
    });

    private static string Word(HealthReportEntry part) =>
        part.Data.TryGetValue("state", out var state) ? state.ToString()! : Word(part.Status);

    private static string Word(HealthStatus status) => status.ToString().ToLowerInvariant();
}
