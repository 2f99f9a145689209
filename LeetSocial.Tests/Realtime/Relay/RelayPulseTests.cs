using LeetSocial.Web.Realtime.Relay;
using Microsoft.Extensions.Time.Testing;

namespace LeetSocial.Tests.Realtime.Relay;

public class RelayPulseTests
{
    private readonly FakeTimeProvider _clock = new();
    private readonly RelayPulse _pulse;

    public RelayPulseTests() => _pulse = new RelayPulse(_clock);

    [Fact]
    public void It_is_closed_until_a_beat_comes_round()
    {
        Assert.False(_pulse.IsUp);
        Assert.True(_pulse.Heard(_pulse.Next()));
        Assert.True(_pulse.IsUp);
    }

    [Fact]
    public void A_steady_beat_is_no_news()
    {
        _pulse.Heard(_pulse.Next());
        Assert.False(_pulse.Heard(_pulse.Next()));
    }

    [Fact]
    public void Silence_closes_it_within_two_seconds()
    {
        _pulse.Heard(_pulse.Next());
        for (var elapsed = TimeSpan.Zero; elapsed < TimeSpan.FromSeconds(2); elapsed += RelayPulse.Interval)
        {
            _clock.Advance(RelayPulse.Interval);
            _pulse.Next();
        }
        Assert.False(_pulse.IsUp);
    }

    [Fact]
    public void After_a_break_an_echo_of_an_older_beat_proves_nothing()
    {
        _pulse.Heard(_pulse.Next());
        var late = _pulse.Next();
        _pulse.Break();

        Assert.False(_pulse.Heard(late));
        Assert.False(_pulse.IsUp);
        Assert.True(_pulse.Heard(_pulse.Next()));
    }
}
