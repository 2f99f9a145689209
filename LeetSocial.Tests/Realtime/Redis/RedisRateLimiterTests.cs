using System.Diagnostics;
using LeetSocial.Tests.Support;
using LeetSocial.Web.Realtime.Limits;

namespace LeetSocial.Tests.Realtime.Redis;

public sealed class RedisRateLimiterTests : IAsyncLifetime
{
    private readonly Estate _estate = new();
    private RedisServer _redis = null!;
    private RealtimeInstance _here = null!;
    private RealtimeInstance _there = null!;

    public async ValueTask InitializeAsync()
    {
        _redis = await RedisServer.Running();
        _here = await RealtimeInstance.On(_estate, _redis);
        _there = await RealtimeInstance.On(_estate, _redis);
        await _here.IsUp();
        await _there.IsUp();
    }

    public async ValueTask DisposeAsync()
    {
        await _here.DisposeAsync();
        await _there.DisposeAsync();
        _redis.Dispose();
        _estate.Dispose();
    }

    [Fact]
    public async Task Instances_share_one_bucket()
    {
        for (var i = 0; i < 10; i++)
        {
            Assert.Null(await Take(_here));
            Assert.Null(await Take(_there));
        }
        Assert.InRange((await Take(_here))!.Value, TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(10));
        Assert.NotNull(await Take(_there));
    }

    [Fact]
    public async Task T41_Without_Redis_each_instance_limits_for_itself()
    {
        _redis.Kill();
        for (var i = 0; i < 20; i++) Assert.Null(await Take(_here));
        Assert.NotNull(await Take(_here));
        Assert.Null(await Take(_there));
    }

    [Fact]
    public async Task T41_A_frozen_Redis_holds_a_sender_up_for_a_moment_at_most()
    {
        _redis.Freeze();
        var since = Stopwatch.GetTimestamp();
        for (var i = 0; i < 20; i++) Assert.Null(await Take(_here));
        Assert.True(Stopwatch.GetElapsedTime(since) < TimeSpan.FromSeconds(2));
        _redis.Thaw();
    }

    private static ValueTask<TimeSpan?> Take(RealtimeInstance instance) =>
        instance.Get<IRateLimiter>().Take("messages", "ada", 0.1, 20);
}
