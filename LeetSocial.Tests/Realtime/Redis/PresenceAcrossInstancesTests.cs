using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.People;
using LeetSocial.Tests.Support;
using LeetSocial.Web.Realtime;
using LeetSocial.Web.Realtime.Redis;

namespace LeetSocial.Tests.Realtime.Redis;

public sealed class PresenceAcrossInstancesTests : TwoInstancesContext
{
    private Actor _ada = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _ada = (await Here.People("ada"))[0];
        There.Get<PresenceBoard>();
    }

    [Fact]
    public async Task Whoever_is_connected_here_is_seen_there_and_so_is_what_they_choose()
    {
        using var laptop = Here.Get<PresenceBoard>().Connect(_ada.Id, "laptop");
        await IsSeenThere(Presence.Online);

        Here.Get<PresenceBoard>().Report("laptop", visible: true, idle: true);
        await IsSeenThere(Presence.Away);

        await Here.Chooses(_ada, PresenceChoice.Busy);
        await IsSeenThere(Presence.Busy);
    }

    [Fact]
    public async Task A_device_here_counts_when_another_there_goes()
    {
        using var laptop = Here.Get<PresenceBoard>().Connect(_ada.Id, "laptop");
        await IsSeenThere(Presence.Online);
        var phone = There.Get<PresenceBoard>().Connect(_ada.Id, "phone");
        var version = There.Get<PresenceBoard>().Version;
        phone.Dispose();
        await Eventually.Is(() => There.Get<PresenceBoard>().LastSeen(_ada.Id) is not null, "the phone's grace is over");
        Assert.Equal(version, There.Get<PresenceBoard>().Version);
    }

    [Fact]
    public async Task Whoever_was_on_an_instance_that_died_is_offline_within_a_minute()
    {
        using var laptop = Here.Get<PresenceBoard>().Connect(_ada.Id, "laptop");
        await IsSeenThere(Presence.Online);

        // Cut off in the middle, as a killed process is: no goodbye, no further beat.
        await Here.Get<RedisConnection>().DisposeAsync();

        await IsSeenThere(Presence.Offline, TimeSpan.FromSeconds(60));
    }

    [Fact]
    public async Task T41_Redis_that_forgot_everything_is_told_again()
    {
        using var laptop = Here.Get<PresenceBoard>().Connect(_ada.Id, "laptop");
        await IsSeenThere(Presence.Online);
        Redis.Kill();
        await Redis.Start();

        await using var late = await RealtimeInstance.On(Estate, Redis);
        await Eventually.Is(() => late.Get<PresenceBoard>().Of(_ada.Id) == Presence.Online, "a late instance sees her");
    }

    private Task IsSeenThere(Presence presence, TimeSpan? within = null) =>
        Eventually.Is(() => There.Get<PresenceBoard>().Of(_ada.Id) == presence, $"Ada is {presence} there", within);
}
