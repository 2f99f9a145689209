using System.Diagnostics;
using LeetSocial.Tests.Support;
using LeetSocial.Web.Realtime.Limits;

namespace LeetSocial.Tests.Realtime.Redis;

public sealed class RedisRateLimiterTests : TwoInstancesContext
{
    private static readonly TimeSpan FarLessThanTwoHundredWaits = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task Instances_share_one_bucket()
    {
        for (var i = 0; i < 10; i++)
        {
            Assert.Null(await Take(Here));
            Assert.Null(await Take(There));
        }
        Assert.InRange((await Take(Here))!.Value, TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(10));
        Assert.NotNull(await Take(There));
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

    private static ValueTask<TimeSpan?> Take(RealtimeInstance instance, string who = "ada") =>
        instance.Get<IRateLimiter>().Take("messages", who, 0.1, 20);
}
