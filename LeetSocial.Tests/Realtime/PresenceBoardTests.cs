using LeetSocial.Domain.People;
using LeetSocial.Tests.Support;
using LeetSocial.Web.Realtime;
using Microsoft.Extensions.Time.Testing;

namespace LeetSocial.Tests.Realtime;

public sealed class PresenceBoardTests : IAsyncLifetime
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly Estate _estate = new();
    private readonly FakeTimeProvider _clock = new(DateTimeOffset.UtcNow);
    private RealtimeInstance _instance = null!;
    private Actor _ada = null!;

    private PresenceBoard Board => _instance.Get<PresenceBoard>();

    private Presence Ada => Board.Of(_ada.Id);

    public async ValueTask InitializeAsync()
    {
        _instance = await RealtimeInstance.On(_estate, clock: _clock);
        _ada = (await _instance.People("ada"))[0];
    }

    public async ValueTask DisposeAsync()
    {
        await _instance.DisposeAsync();
        _estate.Dispose();
    }

    [Fact]
    public void Whoever_never_came_is_offline() => Assert.Equal(Presence.Offline, Ada);

    [Fact]
    public void Of_two_tabs_one_closed_leaves_one_online()
    {
        using var phone = Board.Connect(_ada.Id, "phone");
        Board.Connect(_ada.Id, "laptop").Dispose();
        _clock.Advance(Minute);
        Assert.Equal(Presence.Online, Ada);
    }

    [Fact]
    public void The_last_tab_closed_is_offline_after_a_grace()
    {
        Board.Connect(_ada.Id, "laptop").Dispose();
        Assert.Equal(Presence.Online, Ada);
        _clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(Presence.Offline, Ada);
    }

    [Fact]
    public void A_page_that_loads_again_was_never_away()
    {
        var before = Board.Connect(_ada.Id, "laptop");
        Assert.Equal(Presence.Online, Ada);
        var version = Board.Version;
        before.Dispose();
        _clock.Advance(5 * Second);
        using var after = Board.Connect(_ada.Id, "laptop again");
        _clock.Advance(10 * Second);
        Assert.Equal((Presence.Online, version), (Ada, Board.Version));
    }

    [Fact]
    public void A_circuit_that_overlaps_with_itself_is_one_device()
    {
        var before = Board.Connect(_ada.Id, "laptop");
        using var after = Board.Connect(_ada.Id, "laptop");
        before.Dispose();
        before.Dispose();
        _clock.Advance(Minute);
        Assert.Equal(Presence.Online, Ada);
    }

    [Fact]
    public void Hidden_for_five_minutes_in_every_tab_is_away()
    {
        using var laptop = Board.Connect(_ada.Id, "laptop");
        using var phone = Board.Connect(_ada.Id, "phone");
        Board.Report("phone", visible: false, idle: false);
        _clock.Advance(3 * Minute);
        Board.Report("laptop", visible: false, idle: false);
        _clock.Advance(4 * Minute);
        Assert.Equal(Presence.Online, Ada);
        _clock.Advance(2 * Minute);
        Assert.Equal(Presence.Away, Ada);

        Board.Report("phone", visible: true, idle: false);
        Assert.Equal(Presence.Online, Ada);
    }

    [Fact]
    public void Repeated_reports_do_not_start_the_hidden_time_anew()
    {
        using var laptop = Board.Connect(_ada.Id, "laptop");
        for (var i = 0; i < 6; i++)
        {
            Board.Report("laptop", visible: false, idle: false);
            _clock.Advance(Minute);
        }
        Assert.Equal(Presence.Away, Ada);
    }

    [Fact]
    public void Idle_in_every_tab_is_away_at_once()
    {
        using var laptop = Board.Connect(_ada.Id, "laptop");
        Board.Report("laptop", visible: true, idle: true);
        Assert.Equal(Presence.Away, Ada);
    }

    [Fact]
    public async Task Busy_stays_whatever_the_devices_do()
    {
        using var laptop = Board.Connect(_ada.Id, "laptop");
        await _instance.Chooses(_ada, PresenceChoice.Busy);
        Board.Report("laptop", visible: false, idle: true);
        _clock.Advance(10 * Minute);
        Assert.Equal(Presence.Busy, Ada);
    }

    [Fact]
    public async Task A_choice_with_an_end_gives_way_to_online()
    {
        using var laptop = Board.Connect(_ada.Id, "laptop");
        await _instance.Chooses(_ada, PresenceChoice.Away, until: _clock.GetUtcNow() + (30 * Minute));
        Assert.Equal(Presence.Away, Ada);
        _clock.Advance(31 * Minute);
        Assert.Equal(Presence.Online, Ada);
    }

    [Fact]
    public async Task A_choice_outlives_going_and_coming()
    {
        await _instance.Chooses(_ada, PresenceChoice.Busy);
        Assert.Equal(Presence.Offline, Ada);
        using var laptop = Board.Connect(_ada.Id, "laptop");
        Assert.Equal(Presence.Busy, Ada);
    }

    [Fact]
    public async Task A_choice_whose_signal_was_lost_is_found_in_the_database()
    {
        await using var other = await RealtimeInstance.On(_estate, clock: _clock);
        using var laptop = Board.Connect(_ada.Id, "laptop");
        await other.Chooses(_ada, PresenceChoice.Busy);
        Assert.Equal(Presence.Online, Ada);
        _clock.Advance(16 * Second);
        Assert.Equal(Presence.Busy, Ada);
    }

    [Fact]
    public async Task Last_seen_is_when_the_last_device_went()
    {
        var laptop = Board.Connect(_ada.Id, "laptop");
        Assert.Null(Board.LastSeen(_ada.Id));
        _clock.Advance(Minute);
        var left = _clock.GetUtcNow();
        laptop.Dispose();
        _clock.Advance(20 * Second);
        await Eventually.Is(() => Board.LastSeen(_ada.Id) is not null, "it is written");
        Assert.Equal(left, Board.LastSeen(_ada.Id));
    }

    [Fact]
    public void Changes_are_told_at_once_after_a_quiet_second_and_otherwise_together()
    {
        var told = 0;
        using var listening = Board.Subscribe(() => told++);
        using var laptop = Board.Connect(_ada.Id, "laptop");
        Assert.Equal(1, told);

        for (var i = 0; i < 20; i++) Board.Report("laptop", visible: true, idle: i % 2 == 0);
        Assert.Equal((1, 21), (told, Board.Version));
        _clock.Advance(Second);
        Assert.Equal(2, told);
    }

    [Fact]
    public void A_listener_that_fails_does_not_keep_it_from_the_others()
    {
        var told = 0;
        using var bad = Board.Subscribe(() => throw new InvalidOperationException("bad"));
        using var good = Board.Subscribe(() => told++);
        using var laptop = Board.Connect(_ada.Id, "laptop");
        Assert.Equal(1, told);
    }

    [Fact]
    public async Task A_circuit_that_lost_its_connection_is_nobodys_device_until_it_comes_back()
    {
        using var circuit = new CircuitPresence(Board);
        circuit.Attach(_ada.Id, "laptop");
        circuit.Report(visible: true, idle: true);
        await circuit.OnConnectionDownAsync(null!, TestContext.Current.CancellationToken);
        _clock.Advance(10 * Second);
        Assert.Equal(Presence.Offline, Ada);

        await circuit.OnConnectionUpAsync(null!, TestContext.Current.CancellationToken);
        Assert.Equal(Presence.Away, Ada);
    }

    [Fact]
    public void A_report_of_a_stranger_is_ignored()
    {
        Board.Report("nobody", visible: true, idle: false);
        Assert.Equal(0, Board.Version);
    }
}
