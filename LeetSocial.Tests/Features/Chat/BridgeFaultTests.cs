using LeetSocial.Tests.Support;
using LeetSocial.Web.Features.Accounts;
using LeetSocial.Web.Features.Chat;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging;

namespace LeetSocial.Tests.Features.Chat;

/// <summary>What goes wrong behind the bridge, where only a browser would hear of it.</summary>
public sealed class BridgeFaultTests
{
    [Fact]
    public async Task T34_what_fails_for_a_browser_is_logged_and_nothing_of_what_was_written()
    {
        using var estate = new Estate();
        await using var host = new InProcessHost(estate);
        await using var scope = host.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var ada = (await services.GetRequiredService<ICreateAccounts>().Create("ada", "Ada", "ada@example.org", "long enough")).Value;
        using var bridge = new ChatBridge(
            services.GetRequiredService<ChatService>(), services.GetRequiredService<ChatQueries>(), services.GetRequiredService<PutAside>(),
            services.GetRequiredService<IStringLocalizer<ChatText>>(), () => ada, page: null!, services.GetRequiredService<ILogger<ChatBridge>>());
        Assert.True((await bridge.Preview(estate.Database.RoomNamed("General"), "canary", null)).Ok);
        estate.Database.Do("ALTER TABLE memberships RENAME TO torn");

        await Assert.ThrowsAnyAsync<Exception>(() => bridge.Preview(1, "canary", null));

        Assert.Contains(host.Log.Troubles, line => line.Contains("What a browser asked for failed", StringComparison.Ordinal));
        host.Log.NeverMentions("canary");
    }
}
