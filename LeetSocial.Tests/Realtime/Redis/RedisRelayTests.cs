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
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(30);

    /// <summary>Of the tests' own connections.</summary>
    private const string Patient = "connectTimeout=60000,syncTimeout=60000,asyncTimeout=60000";

    [Fact]
    public async Task Events_arrive_at_the_other_instance_in_order_and_not_at_their_own()
    {
        var time = await Arrives(
            Here, There,
            time => Array.ForEach(All(time), sequence => Here.Relay.Send(Samples.Posted(sequence))),
            time => Arrived(time).Count() == All(time).Length);

        Assert.Equal(All(time), Arrived(time));
        Assert.Empty(Here.Events);

        static long[] All(int time) => [.. Enumerable.Range(time * 2_000, 2_000).Select(i => (long)i)];
        IEnumerable<long> Arrived(int time) => There.Events.Select(change => change.Sequence).Where(All(time).ToHashSet().Contains);
    }

    [Fact]
    public async Task A_signal_is_heard_once_on_each_instance()
    {
        var signal = await Passes(Here, There, time => new ProfileChanged(new PersonId(time)));
        // What comes back the same way comes behind whatever else there was to hear of the first.
        await Passes(There, Here, time => new ProfileChanged(new PersonId(1_000 + time)));

        Assert.Single(There.Heard, signal);
        Assert.Single(Here.Heard, signal);
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
        await using var operations = await ConnectionMultiplexer.ConnectAsync($"{Redis.ConnectionString},{Patient},allowAdmin=true");
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

        await Eventually.Is(() => early.Restored > 0, "it has come up");
        await using var other = await RealtimeInstance.On(Estate, late);
        await Arrives(
            other, early,
            time => other.Relay.Send(Samples.Posted(time)),
            time => early.Events.Any(change => change.Sequence == time));
    }

    [Fact]
    public async Task What_is_not_a_frame_passes_without_harm()
    {
        await using var stranger = await ConnectionMultiplexer.ConnectAsync($"{Redis.ConnectionString},{Patient}");
        await stranger.GetSubscriber().PublishAsync(RedisChannel.Literal("leetsocial:relay"), "{]");
        await SignalsPass();
    }

    private Task BothAreDown() => Eventually.Is(
        () => Here.Relay.State == RelayState.Down && There.Relay.State == RelayState.Down, "both are down");

    private Task BothCatchUp() => Eventually.Is(() => Here.Restored >= 2 && There.Restored >= 2, "both are told to catch up");

    private async Task SignalsPass() =>
        Assert.Single(There.Heard, await Passes(Here, There, time => new TypingStopped(new RoomId(1), new PersonId(time))));

    private static async Task<Signal> Passes(RealtimeInstance from, RealtimeInstance to, Func<int, Signal> signal) =>
        signal(await Arrives(from, to, time => from.Signals.Publish(signal(time)), time => to.Heard.Contains(signal(time))));

    /// <summary>
    /// Says something until it arrives, every time something else. A relay that heard nothing for two seconds, if only because the
    /// machine stood still, is closed until it hears itself again, and what is said meanwhile is lost on it.
    /// </summary>
    /// <returns>The time at which it arrived.</returns>
    private static async Task<int> Arrives(RealtimeInstance from, RealtimeInstance to, Action<int> says, Func<int, bool> hasArrived)
    {
        for (var time = 1; ; time++)
        {
            await from.IsUp();
            await to.IsUp();
            var restored = from.Restored + to.Restored;
            says(time);
            await Eventually.Is(() => hasArrived(time) || IsBroken(), "it arrives");
            if (hasArrived(time)) return time;

            bool IsBroken() => from.Relay.State == RelayState.Down || to.Relay.State == RelayState.Down || from.Restored + to.Restored > restored;
        }
    }

    private void NobodyWaits()
    {
        var since = Stopwatch.GetTimestamp();
        for (var i = 0; i < 20_000; i++) Here.Relay.Send(Samples.Posted());
        Assert.InRange(Stopwatch.GetElapsedTime(since), TimeSpan.Zero, Soon);
    }
}
