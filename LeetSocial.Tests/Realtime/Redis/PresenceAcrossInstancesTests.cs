using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.People;
using LeetSocial.Tests.Support;
using LeetSocial.Web.Realtime;
using LeetSocial.Web.Realtime.Redis;

namespace LeetSocial.Tests.Realtime.Redis;

public sealed class PresenceAcrossInstancesTests : IAsyncLifetime
{
    private readonly Estate _estate = new();
    private RedisServer _redis = null!;
    private RealtimeInstance _here = null!;
    private RealtimeInstance _there = null!;
    private Actor _ada = null!;

    public async ValueTask InitializeAsync()
    {
        _redis = await RedisServer.Running();
        _here = await RealtimeInstance.On(_estate, _redis);
        _there = await RealtimeInstance.On(_estate, _redis);
        await _here.IsUp();
        await _there.IsUp();
        _ada = (await _here.People("ada"))[0];
        _there.Get<PresenceBoard>();
    }

    public async ValueTask DisposeAsync()
    {
        await _here.DisposeAsync();
        await _there.DisposeAsync();
        _redis.Dispose();
        _estate.Dispose();
    }

    [Fact]
    public async Task Whoever_is_connected_here_is_seen_there_and_so_is_what_they_choose()
    {
        using var laptop = _here.Get<PresenceBoard>().Connect(_ada.Id, "laptop");
        await IsSeenThere(Presence.Online, TimeSpan.FromSeconds(3));

        _here.Get<PresenceBoard>().Report("laptop", visible: true, idle: true);
        await IsSeenThere(Presence.Away, TimeSpan.FromSeconds(3));

        await _here.Chooses(_ada, PresenceChoice.Busy);
        await IsSeenThere(Presence.Busy, TimeSpan.FromSeconds(3));
    }

    [Fact]
    public async Task A_device_here_counts_when_another_there_goes()
    {
        using var laptop = _here.Get<PresenceBoard>().Connect(_ada.Id, "laptop");
        await IsSeenThere(Presence.Online, TimeSpan.FromSeconds(3));
        var phone = _there.Get<PresenceBoard>().Connect(_ada.Id, "phone");
        var version = _there.Get<PresenceBoard>().Version;
        phone.Dispose();
        await Eventually.Is(() => _there.Get<PresenceBoard>().LastSeen(_ada.Id) is not null, "the phone's grace is over");
        Assert.Equal(version, _there.Get<PresenceBoard>().Version);
    }

    [Fact]
    public async Task Whoever_was_on_an_instance_that_died_is_offline_within_a_minute()
    {
        using var laptop = _here.Get<PresenceBoard>().Connect(_ada.Id, "laptop");
        await IsSeenThere(Presence.Online, TimeSpan.FromSeconds(3));

        // Cut off in the middle, as a killed process is: no goodbye, no further beat.
        await _here.Get<RedisConnection>().DisposeAsync();

        await IsSeenThere(Presence.Offline, TimeSpan.FromSeconds(60));
    }

    [Fact]
    public async Task T41_Redis_that_forgot_everything_is_told_again()
    {
        using var laptop = _here.Get<PresenceBoard>().Connect(_ada.Id, "laptop");
        await IsSeenThere(Presence.Online, TimeSpan.FromSeconds(3));
        _redis.Kill();
        await _redis.Start();

        await using var late = await RealtimeInstance.On(_estate, _redis);
        await Eventually.Is(() => late.Get<PresenceBoard>().Of(_ada.Id) == Presence.Online, "a late instance sees her");
    }

    private Task IsSeenThere(Presence presence, TimeSpan within) =>
        Eventually.Is(() => _there.Get<PresenceBoard>().Of(_ada.Id) == presence, $"Ada is {presence} there", within);
}
