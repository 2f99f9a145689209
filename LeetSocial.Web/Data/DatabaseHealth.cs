using LeetSocial.Web.Data.Sql;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace LeetSocial.Web.Data;

/// <summary>Whether the database answers.</summary>
internal sealed class DatabaseHealth(ReadPool reads) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await Task.Run(() => reads.Read(read => read.Scalar<long>("SELECT COUNT(*) FROM rooms WHERE Id = 0")), cancellationToken)
            .WaitAsync(cancellationToken);
        return HealthCheckResult.Healthy();
    }
}
