using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using LeetSocial.Domain.Rooms;
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
    public void Rows_let_go_of_at_the_end_come_back_with_their_page()
    {
        var whole = Timeline.Empty.Apply(Samples.Posted(1)).Apply(Samples.Posted(2)).Apply(Samples.Posted(3));

        var kept = whole.KeepEarliest(2);

        Assert.Equal([1L, 2L], Sequences(kept));
        Assert.False(kept.ReachesEnd);
        Assert.Equal(Sequences(whole), Sequences(kept.Append([Samples.Posted(3).Row], reachesEnd: true, asOf: 3)));
        Assert.Same(whole, whole.KeepEarliest(3));
    }

    [Fact]
    public void Rows_let_go_of_at_the_top_come_back_with_their_page()
    {
        var whole = Timeline.Empty.Apply(Samples.Posted(1)).Apply(Samples.Posted(2)).Apply(Samples.Posted(3));

        var kept = whole.KeepLatest(2);

        Assert.Equal([2L, 3L], Sequences(kept));
        Assert.Equal((false, true), (kept.ReachesStart, kept.ReachesEnd));
        Assert.Equal(Sequences(whole), Sequences(kept.Prepend([Samples.Posted(1).Row, Samples.Posted(2).Row], reachesStart: true)));
        Assert.Same(whole, whole.KeepLatest(3));
    }

    [Fact]
    public void A_page_read_before_the_last_event_does_not_close_the_window() =>
        Assert.False((Timeline.Empty with { Sequence = 9, ReachesEnd = false }).Append([], reachesEnd: true, asOf: 8).ReachesEnd);

    [Fact]
    public void Somebody_renamed_is_renamed_in_every_row_and_every_viewer_gets_the_same_new_rows()
    {
        var (author, timeline) = (Samples.Posted(1).Row.AuthorId, Timeline.Empty.Apply(Samples.Posted(1)).Apply(Samples.Posted(2)));
        var renamed = new PersonRenamed(new RoomId(5), 3, default, author, "Mina Renamed");

        var (one, other) = (timeline.Apply(renamed), timeline.Apply(renamed));

        Assert.All(one.Rows, row => Assert.Equal("Mina Renamed", row.AuthorName));
        Assert.All(one.Rows.Zip(other.Rows), pair => Assert.Same(pair.First, pair.Second));
        Assert.Equal(timeline.Rows, timeline.Apply(renamed with { PersonId = new PersonId(999) }).Rows);
    }

    [Fact]
    public void A_row_drawn_under_the_old_name_is_drawn_again_under_the_new_one()
    {
        var row = Samples.Posted(1).Row;
        Assert.Equal(row.AuthorName, row.Markup(true, (drawn, _) => drawn.AuthorName));

        Assert.Equal("Mina Renamed", row.Renamed(row.AuthorId, "Mina Renamed", null).Markup(true, (drawn, _) => drawn.AuthorName));
    }

    private static IEnumerable<long> Sequences(Timeline timeline) => timeline.Rows.Select(row => row.Sequence);
}
