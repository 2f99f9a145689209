using System.Diagnostics;
using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using LeetSocial.Domain.People;
using LeetSocial.Tests.Support;
using LeetSocial.Web.Realtime;
using StackExchange.Redis;

namespace LeetSocial.Tests.Realtime.Redis;

public sealed class RedisRelayTests : TwoInstancesContext
{
    /// <summary>Twenty thousand waits, however short, would be longer.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(15);

    [Fact]
    public async Task Events_arrive_at_the_other_instance_in_order_and_not_at_their_own()
    {
        for (var sequence = 1; sequence <= 2_000; sequence++) Here.Relay.Send(Samples.Posted(sequence));

        await Eventually.Is(() => There.Events.Count == 2_000, "all have arrived");
        Assert.Equal(Enumerable.Range(1, 2_000).Select(i => (long)i), There.Events.Select(change => change.Sequence));
        Assert.Empty(Here.Events);
    }

    [Fact]
    public async Task A_signal_is_heard_once_on_each_instance()
    {
        Here.Signals.Publish(new ProfileChanged(new PersonId(1)));
        Here.Signals.Publish(new ProfileChanged(new PersonId(2)));

        await Eventually.Is(() => There.Heard.Count == 2, "both are heard there");
        Assert.Equal(2, Here.Heard.Count);
    }

    [Fact]
    public async Task T41_Redis_killed_and_back_is_noticed_and_calls_for_catching_up()
    {
        Redis.Kill();
        await BothAreDown();
        NobodyWaits();

        await Redis.Start();

        await BothCatchUp();
        await SignalsPass();
    }

    [Fact]
    public async Task T41_Redis_frozen_is_noticed_within_seconds_and_holds_up_nobody()
    {
        Redis.Freeze();
        NobodyWaits();
        await BothAreDown();
        NobodyWaits();

        Redis.Thaw();

        await BothCatchUp();
        await SignalsPass();
    }

    [Fact]
    public async Task T41_A_connection_that_breaks_for_a_moment_calls_for_catching_up()
    {
        await using var operations = await ConnectionMultiplexer.ConnectAsync($"{Redis.ConnectionString},allowAdmin=true");
        foreach (var client in operations.GetServers()[0].ClientList())
        {
            if (client.SubscriptionCount > 0) await operations.GetServers()[0].ClientKillAsync(client.Address!);
        }

        await BothCatchUp();
        await SignalsPass();
    }

    [Fact]
    public async Task T41_Redis_flushed_changes_nothing()
    {
        await Redis.FlushAll();
        await SignalsPass();
    }

    [Fact]
    public async Task T41_Redis_absent_at_start_is_found_when_it_comes()
    {
        using var late = new RedisServer();
        await using var early = await RealtimeInstance.On(Estate, late);
        Assert.Equal(RelayState.Down, early.Relay.State);

        await late.Start();

        await Eventually.Is(() => early.Restored == 1, "it has come up");
        await using var other = await RealtimeInstance.On(Estate, late);
        await other.IsUp();
        other.Relay.Send(Samples.Posted(1));
        await Eventually.Is(() => early.Events.Count == 1, "the event has arrived");
    }

    [Fact]
    public async Task What_is_not_a_frame_passes_without_harm()
    {
        await using var stranger = await ConnectionMultiplexer.ConnectAsync(Redis.ConnectionString);
        await stranger.GetSubscriber().PublishAsync(RedisChannel.Literal("leetsocial:relay"), "{]");
        await SignalsPass();
    }

    private Task BothAreDown() => Eventually.Is(
        () => Here.Relay.State == RelayState.Down && There.Relay.State == RelayState.Down, "both are down");

    private Task BothCatchUp() => Eventually.Is(() => Here.Restored >= 2 && There.Restored >= 2, "both are told to catch up");

    private async Task SignalsPass()
    {
        await Here.IsUp();
        await There.IsUp();
        There.Heard.Clear();
        Here.Signals.Publish(new TypingStopped(new RoomId(1), new PersonId(1)));
        await Eventually.Is(() => !There.Heard.IsEmpty, "the signal is heard there");
        Assert.Single(There.Heard);
    }

    private void NobodyWaits()
    {
        var since = Stopwatch.GetTimestamp();
        for (var i = 0; i < 20_000; i++) Here.Relay.Send(Samples.Posted());
        Assert.InRange(Stopwatch.GetElapsedTime(since), TimeSpan.Zero, Soon);
    }
}
