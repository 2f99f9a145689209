using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace LeetSocial.Web.Api.Health;

/// <summary>Whether the folder for uploads can be written to.</summary>
internal sealed class StorageHealth(IConfiguration configuration, IHostEnvironment environment) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        // A disk that hangs would hold its thread for as long as it likes, but not the question.
        await Task.Run(Write, cancellationToken).WaitAsync(cancellationToken);
        return HealthCheckResult.Healthy();
    }

    private void Write()
    {
        var root = configuration["Uploads:Root"] ?? DefaultRoot;
        Directory.CreateDirectory(root);
        var path = Path.Combine(root, $".health-{Guid.NewGuid():N}");
        using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
        file.WriteByte(1);
    }

    /// <summary>At the top of the repository in development, beside the program when published.</summary>
    private string DefaultRoot
    {
        get
        {
            var parent = Directory.GetParent(environment.ContentRootPath)?.FullName;
            var isRepository = parent is not null && File.Exists(Path.Combine(parent, "LeetSocial.Blazor.sln"));
            return Path.Combine(isRepository ? parent! : environment.ContentRootPath, "uploads");
        }
    }
}
