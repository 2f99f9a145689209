using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace LeetSocial.Tests.Support;

/// <summary>
/// The host of a program that is told to end, and waited for. The framework stops it and puts it away beside the program, which does the same
/// to it at the same time: each may find the other's half done, and whoever comes second is done before anything is.
/// </summary>
/// <remarks>https://github.com/dotnet/aspnetcore/issues/40271</remarks>
internal sealed class SelfEndingHost(IHost host, Task gone) : IHost
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    private readonly IHostApplicationLifetime _lifetime = host.Services.GetRequiredService<IHostApplicationLifetime>();

    public IServiceProvider Services => host.Services;

    public Task StartAsync(CancellationToken cancellationToken) => host.StartAsync(cancellationToken);

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        _lifetime.StopApplication();
        try
        {
            await gone.WaitAsync(Limit, cancellationToken);
        }
        catch (TimeoutException late)
        {
            throw new TimeoutException("The host was not put away to its end: one of its services takes too long over it, or fails at it.", late);
        }
    }

    public void Dispose()
    {
        // The program has.
    }
}
