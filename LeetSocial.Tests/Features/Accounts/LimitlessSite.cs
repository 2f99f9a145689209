using LeetSocial.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace LeetSocial.Tests.Features.Accounts;

/// <summary>A host of one's own without a limit on attempts, whose clock can be moved.</summary>
internal sealed class LimitlessSite : IAsyncDisposable
{
    private readonly Estate _estate = new();
    private readonly InProcessHost _host;

    public LimitlessSite(Action<IServiceCollection>? services = null) =>
        _host = new InProcessHost(_estate, time: Time, services: services, settings: ("Limits:LoginsPerMinute", "0"));

    public RunningTime Time { get; } = new();

    public Uri Address => _host.Address;

    public InProcessHost Host => _host;

    public Database Database => _estate.Database;

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        _estate.Dispose();
    }
}
