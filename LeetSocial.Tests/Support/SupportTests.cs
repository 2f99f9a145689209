using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace LeetSocial.Tests.Support;

/// <summary>What the other tests stand on, where a fault in it would make them pass for nothing.</summary>
public sealed class SupportTests
{
    [Fact]
    public async Task A_redis_is_killed_frozen_and_started_again_at_the_same_address()
    {
        using var redis = await RedisServer.Running();
        await redis.FlushAll();
        redis.Kill();
        await Assert.ThrowsAnyAsync<Exception>(redis.FlushAll);
        await redis.Start();
        redis.Freeze();
        var asked = redis.FlushAll();
        Assert.False(asked.IsCompleted);
        redis.Thaw();
        await asked;
    }

    [Fact]
    public async Task A_jump_of_the_running_clock_fires_what_fell_due_and_nothing_else()
    {
        var time = new RunningTime();
        var (soon, late) = (new TaskCompletionSource(), new TaskCompletionSource());
        await using var first = time.CreateTimer(_ => soon.SetResult(), null, TimeSpan.FromMinutes(5), Timeout.InfiniteTimeSpan);
        await using var second = time.CreateTimer(_ => late.SetResult(), null, TimeSpan.FromMinutes(9), Timeout.InfiniteTimeSpan);
        var before = time.GetUtcNow();

        time.Advance(TimeSpan.FromMinutes(6));
        await soon.Task.WaitAsync(Eventually.Limit, TestContext.Current.CancellationToken);

        Assert.False(late.Task.IsCompleted);
        Assert.InRange(time.GetUtcNow() - before, TimeSpan.FromMinutes(6), TimeSpan.FromMinutes(7));
    }

    [Fact]
    public async Task A_timer_of_the_running_clock_that_repeats_goes_on_after_a_jump_until_it_is_stopped()
    {
        var time = new RunningTime();
        var rung = 0;
        await using var timer = time.CreateTimer(_ => Interlocked.Increment(ref rung), null, TimeSpan.FromHours(1), TimeSpan.FromHours(1));
        for (var times = 1; times <= 3; times++)
        {
            time.Advance(TimeSpan.FromHours(1));
            await Eventually.Is(() => Volatile.Read(ref rung) == times, $"it rings for the {times}. time");
        }

        timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        time.Advance(TimeSpan.FromHours(2));
        await using var later = time.CreateTimer(_ => Interlocked.Add(ref rung, 10), null, TimeSpan.FromMilliseconds(20), Timeout.InfiniteTimeSpan);
        await Eventually.Is(() => Volatile.Read(ref rung) == 13, "another rings, and this one no more");
    }

    [Fact]
    public async Task A_child_that_is_killed_is_gone_and_what_it_said_is_kept()
    {
        var log = new ProcessLog();
        using var folder = new TemporaryFolder();
        using var child = ChildProcess.Start(log, folder.Path, "sh", ["-c", "echo fail: hello; exec tail -f /dev/null"]);
        await Eventually.Is(() => log.Mentions("hello"), "it has spoken");
        child.Kill();
        Assert.True(child.HasExited);
        Assert.Single(log.Troubles);
    }

    [Fact]
    public async Task A_host_that_is_disposed_of_is_put_away_to_the_last_of_its_services()
    {
        using var estate = new Estate();
        var last = new TakesItsTime();
        var host = new InProcessHost(estate, services: services => services.AddSingleton(_ => last).AddHostedService(made => made.GetRequiredService<TakesItsTime>()));

        await host.DisposeAsync();

        Assert.True(last.IsGone);
    }

    /// <summary>Whoever is the first to stop the host is the last to put it away, if there are two.</summary>
    private sealed class TakesItsTime : IHostedService, IAsyncDisposable
    {
        private const int Patience = 25;
        private volatile bool _isGoing;
        private int _stops;

        public bool IsGone { get; private set; }

        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public async Task StopAsync(CancellationToken cancellationToken)
        {
            if (Interlocked.Increment(ref _stops) > 1) return;
            using var beat = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
            for (var beats = 0; Volatile.Read(ref _stops) == 1 ? beats < Patience : !_isGoing; beats++) await beat.WaitForNextTickAsync(cancellationToken);
        }

        public async ValueTask DisposeAsync()
        {
            _isGoing = true;
            using var beat = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
            await beat.WaitForNextTickAsync();
            IsGone = true;
        }
    }
}
