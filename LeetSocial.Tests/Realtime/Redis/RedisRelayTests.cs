using System.Diagnostics;
using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using LeetSocial.Domain.People;
using LeetSocial.Tests.Realtime.Support;
using LeetSocial.Web.Realtime;

namespace LeetSocial.Tests.Realtime.Redis;

public sealed class RedisRelayTests : IAsyncLifetime
{
    private readonly OwnRedis _redis = new();
    private readonly RealtimeInstance _here;
    private readonly RealtimeInstance _there;

    public RedisRelayTests()
    {
        _here = new RealtimeInstance(_redis.ConnectionString);
        _there = new RealtimeInstance(_redis.ConnectionString);
    }

    public async ValueTask InitializeAsync()
    {
        await _here.IsUp();
        await _there.IsUp();
    }

    public async ValueTask DisposeAsync()
    {
        await _here.DisposeAsync();
        await _there.DisposeAsync();
        _redis.Dispose();
    }

    [Fact]
    public async Task Events_arrive_at_the_other_instance_in_order_and_not_at_their_own()
    {
        for (var sequence = 1; sequence <= 2_000; sequence++)
        {
            _here.Relay.Send(Samples.Posted(sequence));
        }

        await Eventually.Holds(() => _there.Events.Count == 2_000);
        Assert.Equal(Enumerable.Range(1, 2_000).Select(i => (long)i), _there.Events.Select(change => change.Sequence));
        Assert.Empty(_here.Events);
    }

    [Fact]
    public async Task A_signal_is_heard_once_on_each_instance()
    {
        _here.Signals.Publish(new ProfileChanged(new PersonId(1)));
        _here.Signals.Publish(new ProfileChanged(new PersonId(2)));

        await Eventually.Holds(() => _there.Heard.Count == 2);
        Assert.Equal(2, _here.Heard.Count);
    }

    [Fact]
    public async Task T41_Redis_killed_and_back_is_noticed_and_calls_for_catching_up()
    {
        _redis.Kill();
        await Eventually.Holds(() => _here.Relay.State == RelayState.Down, withinSeconds: 3);
        NobodyWaits();

        _redis.Start();

        await Eventually.Holds(() => _here.Restored == 2 && _there.Restored == 2);
        await SignalsPassAgain();
    }

    [Fact]
    public async Task T41_Redis_frozen_is_noticed_within_seconds_and_holds_up_nobody()
    {
        _redis.Freeze();
        NobodyWaits();
        await Eventually.Holds(() => _here.Relay.State == RelayState.Down, withinSeconds: 3);
        NobodyWaits();

        _redis.Thaw();

        await Eventually.Holds(() => _here.Restored == 2 && _there.Restored == 2);
        await SignalsPassAgain();
    }

    [Fact]
    public async Task T41_A_connection_that_breaks_for_a_moment_calls_for_catching_up()
    {
        _redis.Cli("CLIENT", "KILL", "TYPE", "normal");
        _redis.Cli("CLIENT", "KILL", "TYPE", "pubsub");

        await Eventually.Holds(() => _here.Restored >= 2 && _there.Restored >= 2);
        await SignalsPassAgain();
    }

    [Fact]
    public async Task T41_Redis_flushed_changes_nothing()
    {
        _redis.Flush();
        await SignalsPassAgain();
    }

    [Fact]
    public async Task T41_Redis_absent_at_start_is_found_when_it_comes()
    {
        using var late = new OwnRedis(isStarted: false);
        await using var early = new RealtimeInstance(late.ConnectionString);
        Assert.Equal(RelayState.Down, early.Relay.State);

        late.Start();

        await Eventually.Holds(() => early.Restored == 1);
        await using var other = new RealtimeInstance(late.ConnectionString);
        await other.IsUp();
        other.Relay.Send(Samples.Posted(1));
        await Eventually.Holds(() => early.Events.Count == 1);
    }

    [Fact]
    public async Task What_is_not_a_frame_passes_without_harm()
    {
        _redis.Cli("PUBLISH", "leetsocial:relay", "{]");
        await SignalsPassAgain();
    }

    private async Task SignalsPassAgain()
    {
        await _here.IsUp();
        await _there.IsUp();
        _there.Heard.Clear();
        _here.Signals.Publish(new TypingStopped(new RoomId(1), new PersonId(1)));
        await Eventually.Holds(() => !_there.Heard.IsEmpty);
        Assert.Single(_there.Heard);
    }

    private void NobodyWaits()
    {
        var since = Stopwatch.GetTimestamp();
        for (var i = 0; i < 20_000; i++)
        {
            _here.Relay.Send(Samples.Posted());
        }
        Assert.True(Stopwatch.GetElapsedTime(since) < TimeSpan.FromSeconds(1));
    }
}
