using System.Diagnostics;
using LeetSocial.Tests.Support;
using LeetSocial.Web.Realtime.Limits;

namespace LeetSocial.Tests.Realtime.Redis;

public sealed class RedisRateLimiterTests : TwoInstancesContext
{
    private static readonly TimeSpan FarLessThanTwoHundredWaits = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Instances_share_one_bucket()
    {
        // Whoever waited for Redis longer than a sender may goes on alone for a while, as in the tests below: then the next person is counted.
        var people = 0;
        await Eventually.Is(() => AreCountedTogether($"person {people++}"), "what is taken here and there comes out of one bucket");
    }

    [Fact]
    public async Task T41_Without_Redis_each_instance_limits_for_itself()
    {
        Redis.Kill();
        for (var i = 0; i < 20; i++) Assert.Null(await Take(Here));
        Assert.NotNull(await Take(Here));
        Assert.Null(await Take(There));
    }

    [Fact]
    public async Task T41_A_frozen_Redis_holds_a_sender_up_for_a_moment_at_most()
    {
        Redis.Freeze();
        var since = Stopwatch.GetTimestamp();
        for (var i = 0; i < 200; i++) Assert.Null(await Take(Here, $"person {i}"));
        Assert.InRange(Stopwatch.GetElapsedTime(since), TimeSpan.Zero, FarLessThanTwoHundredWaits);
        Redis.Thaw();
    }

    private async Task<bool> AreCountedTogether(string who)
    {
        for (var i = 0; i < 10; i++)
        {
            Assert.Null(await Take(Here, who));
            Assert.Null(await Take(There, who));
        }
        if (await Take(Here, who) is not { } wait || await Take(There, who) is null) return false;
        Assert.InRange(wait, TimeSpan.FromHours(2), TimeSpan.FromSeconds(10_000));
        // What is put back here can be taken there, once.
        await Here.Get<IRateLimiter>().GiveBack("messages", who);
        return await Take(There, who) is null && await Take(Here, who) is not null;
    }

    // So slow that nothing comes back while the test runs.
    private static ValueTask<TimeSpan?> Take(RealtimeInstance instance, string who = "ada") =>
        instance.Get<IRateLimiter>().Take("messages", who, 0.0001, 20);
}
