using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using LeetSocial.Web.Realtime;

namespace LeetSocial.Tests.Realtime;

/// <summary>One room's stream: in sequence, once, and not beyond a gap.</summary>
public sealed class RoomChannelTests
{
    private readonly RoomChannel _channel = new(new RoomId(5));
    private readonly Ear _ear = new();

    public RoomChannelTests() => _channel.Add(_ear, () => 10);

    [Fact]
    public void Nothing_beyond_a_gap_is_told_before_the_gap_is_filled()
    {
        Receive(12, 14);
        Assert.Empty(_ear.Heard);
        Assert.True(_channel.HasGap);

        Receive(11);
        Assert.Equal([11L, 12L], _ear.Heard);
        Receive(13);
        Assert.Equal([11L, 12L, 13L, 14L], _ear.Heard);
        Assert.False(_channel.HasGap);
    }

    [Fact]
    public void What_comes_again_or_was_there_before_is_told_once()
    {
        Receive(9, 10, 11, 11, 13, 13, 12, 12, 11);

        Assert.Equal([11L, 12L, 13L], _ear.Heard);
        Assert.Equal(13, _channel.Head);
    }

    [Fact]
    public void Up_to_where_the_log_was_read_there_is_nothing_else_to_wait_for()
    {
        Receive(15);
        _channel.Receive([Samples.Posted(12)], upTo: 14);

        Assert.Equal([12L, 15L], _ear.Heard);
        Assert.Equal((15L, false), (_channel.Head, _channel.HasGap));
        _channel.Receive([], upTo: 17);
        Receive(17, 18);
        Assert.Equal([12L, 15L, 18L], _ear.Heard);
    }

    [Fact]
    public void Who_cannot_be_caught_up_is_told_to_read_anew_and_goes_on_from_there()
    {
        Receive(15, 21);
        _channel.StartAnew(20);
        _channel.StartAnew(20);

        Assert.Equal(1, _ear.Reloads);
        Assert.Equal([21L], _ear.Heard);
    }

    [Fact]
    public void Whoever_comes_later_hears_what_comes_later()
    {
        var late = new Ear();
        Receive(11);
        _channel.Add(late, () => throw new InvalidOperationException("The head is known already."));
        Receive(12);

        Assert.Equal([12L], late.Heard);
        Assert.False(_channel.Remove(_ear));
        Assert.True(_channel.Remove(late));
    }

    private void Receive(params long[] sequences)
    {
        foreach (var sequence in sequences) _channel.Receive(Samples.Posted(sequence));
    }

    private sealed class Ear : IListen
    {
        public List<long> Heard { get; } = [];

        public int Reloads { get; private set; }

        public void Hear(object news)
        {
            if (news is MessagePosted posted) Heard.Add(posted.Sequence);
            else Reloads += news is Reload ? 1 : 0;
        }
    }
}
