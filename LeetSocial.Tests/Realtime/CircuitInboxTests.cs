using LeetSocial.Web.Realtime;
using Microsoft.Extensions.Logging.Abstractions;

namespace LeetSocial.Tests.Realtime;

/// <summary>What waits for a circuit, and what it is told when that was too much.</summary>
public sealed class CircuitInboxTests : IDisposable
{
    private readonly CircuitPump _pump = new(NullLogger<CircuitPump>.Instance);
    private readonly CircuitInbox _inbox;

    public CircuitInboxTests() => _inbox = new CircuitInbox(_pump);

    public void Dispose()
    {
        _inbox.Dispose();
        _pump.Dispose();
    }

    [Fact]
    public void What_waits_is_taken_once_and_in_order()
    {
        _inbox.Hear("one");
        _inbox.Hear("two");

        Assert.True(_inbox.Take(out var news));
        Assert.Equal(["one", "two"], news);
        Assert.True(_inbox.Take(out news));
        Assert.Empty(news);
    }

    [Fact]
    public void More_than_it_holds_is_told_as_a_loss_once()
    {
        for (var number = 0; number <= 2_048; number++) _inbox.Hear(number);
        _inbox.Hear("later");

        Assert.False(_inbox.Take(out var news));
        Assert.Equal(["later"], news);
        Assert.True(_inbox.Take(out _));
    }

    [Fact]
    public void What_has_to_be_read_anew_leaves_nothing_of_what_waited()
    {
        _inbox.Hear("one");
        _inbox.Hear(Reload.Everything);

        Assert.False(_inbox.Take(out var news));
        Assert.Empty(news);
    }

    [Fact]
    public async Task The_next_page_is_rung_although_the_last_one_was_left_before_it_came_round()
    {
        var isRinging = new SemaphoreSlim(0);
        _inbox.Open(() => isRinging.Release());
        Assert.True(await isRinging.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken));
        _inbox.Dispose();

        var rung = new SemaphoreSlim(0);
        _inbox.Open(() => rung.Release());
        Assert.True(await rung.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task It_rings_once_for_many_and_again_for_what_comes_after()
    {
        var rung = new SemaphoreSlim(0);
        _inbox.Hear("before it was opened");
        _inbox.Open(() => rung.Release());
        Assert.True(await rung.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken));
        _inbox.Hear("while it is on its way");
        Assert.Equal(0, rung.CurrentCount);

        _inbox.Take(out var news);
        Assert.Equal(2, news.Count);
        _inbox.Hear("afterwards");
        Assert.True(await rung.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken));
    }
}
