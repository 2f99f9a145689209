using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace LeetSocial.Web.Realtime;

/// <summary>Whether the other instances can be reached. Not reaching them makes things late, never wrong.</summary>
internal sealed class RelayHealth(IRoomEventRelay relay) : IHealthCheck
{
    private static readonly Dictionary<string, object> Alone = new() { ["state"] = "none" };

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(relay.State switch
        {
            RelayState.None => HealthCheckResult.Healthy(data: Alone),
            RelayState.Up => HealthCheckResult.Healthy(),
            _ => HealthCheckResult.Degraded(),
        });
}
