using LeetSocial.Domain.Messages;
using LeetSocial.Tests.Realtime;

namespace LeetSocial.Tests.Domain.Messages;

public sealed class TimelineTests
{
    [Fact]
    public void An_event_applied_twice_adds_one_row()
    {
        var timeline = Timeline.Empty.Apply(Samples.Posted(1)).Apply(Samples.Posted(1));

        Assert.Equal([1L], Sequences(timeline));
    }

    [Fact]
    public void A_window_that_does_not_reach_the_end_takes_no_row_but_goes_on_counting()
    {
        var timeline = (Timeline.Empty with { ReachesEnd = false }).Apply(Samples.Posted(1));

        Assert.Empty(timeline.Rows);
        Assert.Equal(1, timeline.Sequence);
    }

    [Fact]
    public void Pages_that_overlap_are_put_together_without_repeats()
    {
        var timeline = Timeline.Empty.Apply(Samples.Posted(5))
            .Prepend([Samples.Posted(4).Row, Samples.Posted(5).Row], reachesStart: false)
            .Append([Samples.Posted(5).Row, Samples.Posted(6).Row], reachesEnd: true, asOf: 6);

        Assert.Equal([4L, 5L, 6L], Sequences(timeline));
        Assert.Equal((false, true), (timeline.ReachesStart, timeline.ReachesEnd));
    }

    [Fact]
    public void A_page_read_before_the_last_event_does_not_close_the_window() =>
        Assert.False((Timeline.Empty with { Sequence = 9, ReachesEnd = false }).Append([], reachesEnd: true, asOf: 8).ReachesEnd);

    private static IEnumerable<long> Sequences(Timeline timeline) => timeline.Rows.Select(row => row.Sequence);
}
