using LeetSocial.Domain.People;
using LeetSocial.Tests.Support;
using LeetSocial.Web.Features.Accounts;
using LeetSocial.Web.Features.Chat;
using LeetSocial.Web.Features.Rooms;
using LeetSocial.Web.Features.Uploads;
using LeetSocial.Web.Realtime;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LeetSocial.Tests.Shell;

/// <summary>What whole pages need that are drawn without a browser: a host, and somebody who is signed in there.</summary>
public abstract class PageContext : UiContext
{
    private protected Doorkeeper Door { get; } = new();

    private protected Actor Ada { get; private set; } = null!;

    private protected async Task<InProcessHost> Opens(Estate estate)
    {
        var host = new InProcessHost(estate, services: services =>
        {
            Door.Replace(services);
            services.Replace(ServiceDescriptor.Singleton<ICurrentActor>(new Here(() => Ada)));
        });
        await using var scope = host.Services.CreateAsyncScope();
        Ada = (await scope.ServiceProvider.GetRequiredService<ICreateAccounts>().Create("ada", "ada", "ada@example.org", "long enough")).Value;
        return host;
    }

    // All services are the host's; those that a page has for itself alone are made for it, beside its own inbox.
    private protected void Takes(IServiceProvider host)
    {
        Services.AddFallbackServiceProvider(host);
        Services.AddScoped(_ => ActivatorUtilities.CreateInstance<CircuitInbox>(host));
        Services.AddScoped(own => ActivatorUtilities.CreateInstance<RoomListState>(host, own.GetRequiredService<CircuitInbox>()));
        Services.AddScoped(_ => ActivatorUtilities.CreateInstance<LaterState>(host));
        Services.AddScoped(own => ActivatorUtilities.CreateInstance<RoomFilesView>(host, own.GetRequiredService<CircuitInbox>()));
        SetRendererInfo(new RendererInfo("Server", true));
    }

    private sealed class Here(Func<Actor> actor) : ICurrentActor
    {
        public Actor? Get() => actor();
    }
}
