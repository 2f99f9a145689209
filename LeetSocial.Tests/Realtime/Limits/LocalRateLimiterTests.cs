using LeetSocial.Web.Realtime.Limits;
using Microsoft.Extensions.Time.Testing;

namespace LeetSocial.Tests.Realtime.Limits;

public sealed class LocalRateLimiterTests : IDisposable
{
    private readonly FakeTimeProvider _clock = new();
    private readonly LocalRateLimiter _limiter;

    public LocalRateLimiterTests() => _limiter = new LocalRateLimiter(_clock);

    public void Dispose() => _limiter.Dispose();

    [Fact]
    public async Task A_burst_passes_and_then_one_waits_for_the_next_token()
    {
        for (var i = 0; i < 20; i++) Assert.Null(await Take("ada"));
        Assert.Equal(TimeSpan.FromSeconds(0.2), await Take("ada"));
        Assert.Null(await Take("bob"));

        _clock.Advance(TimeSpan.FromSeconds(0.2));
        Assert.Null(await Take("ada"));
        Assert.NotNull(await Take("ada"));
    }

    [Fact]
    public async Task Refused_attempts_do_not_lengthen_the_wait()
    {
        for (var i = 0; i < 200; i++) await Take("ada");
        Assert.Equal(TimeSpan.FromSeconds(0.2), await Take("ada"));
    }

    [Fact]
    public async Task What_is_put_back_can_be_taken_again_and_never_more_than_the_bucket_holds()
    {
        for (var i = 0; i < 20; i++) await Take("ada");
        await _limiter.GiveBack("messages", "ada");
        Assert.Null(await Take("ada"));
        Assert.NotNull(await Take("ada"));

        for (var i = 0; i < 30; i++) await _limiter.GiveBack("messages", "ada");
        for (var i = 0; i < 20; i++) Assert.Null(await Take("ada"));
        Assert.NotNull(await Take("ada"));
    }

    [Fact]
    public async Task Nought_is_no_limit()
    {
        for (var i = 0; i < 1_000; i++) Assert.Null(await _limiter.Take("messages", "ada", 0, 20));
        Assert.Equal(0, _limiter.Count);
    }

    [Fact]
    public async Task Who_was_quiet_long_enough_is_forgotten()
    {
        for (var i = 0; i < 1_000; i++) await Take($"person {i}");
        Assert.Equal(1_000, _limiter.Count);
        _clock.Advance(TimeSpan.FromSeconds(20));
        Assert.Equal(0, _limiter.Count);
    }

    private ValueTask<TimeSpan?> Take(string key) => _limiter.Take("messages", key, 5, 20);
}
