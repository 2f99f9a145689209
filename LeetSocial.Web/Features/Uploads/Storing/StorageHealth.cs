using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace LeetSocial.Web.Features.Uploads.Storing;

/// <summary>Whether a file could be stored.</summary>
internal sealed class StorageHealth(IFileStore store) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await store.IsReachable(cancellationToken) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy();
}
