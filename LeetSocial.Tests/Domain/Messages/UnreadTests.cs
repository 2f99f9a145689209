using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using LeetSocial.Tests.Realtime;

namespace LeetSocial.Tests.Domain.Messages;

public sealed class UnreadTests
{
    private static readonly PersonId Me = new(99);
    private static readonly Unread Nothing = new(Me, new ReadCursor(10, 0), default, AsOf: 10);

    [Fact]
    public void An_event_applied_twice_counts_once()
    {
        var posted = Samples.Posted(11);

        Assert.Equal(new UnreadCount(1, 0), Nothing.Apply(posted).Apply(posted).Count);
        Assert.Same(Nothing, Nothing.Apply(Samples.Posted(10)));
    }

    [Fact]
    public void Ones_own_words_never_count()
    {
        var own = Samples.Posted(11);

        Assert.Equal(default, (Nothing with { Viewer = own.Row.AuthorId }).Apply(own).Count);
    }

    [Fact]
    public void A_message_that_names_me_counts_as_both() =>
        Assert.Equal(new UnreadCount(1, 1), (Nothing with { Viewer = new PersonId(8) }).Apply(Samples.Posted(11)).Count);

    [Fact]
    public void What_is_below_the_cursor_is_read() =>
        Assert.Equal(default, (Nothing with { Cursor = new ReadCursor(20, 0) }).Apply(Samples.Posted(11)).Count);

    [Fact]
    public void A_count_from_before_what_was_folded_cannot_be_taken()
    {
        var folded = Nothing.Apply(Samples.Posted(11));

        Assert.Null(folded.Take(new ReadCursor(11, 0), default, asOf: 10));
        Assert.Equal(default, folded.Take(new ReadCursor(11, 0), default, asOf: 11)!.Count);
    }

    [Fact]
    public void A_report_that_was_overtaken_changes_nothing()
    {
        var read = Nothing with { Cursor = new ReadCursor(10, 1) };

        Assert.Same(read, read.Take(new ReadCursor(12, 0), default, asOf: 12));
        Assert.Same(read, read.Take(new ReadCursor(9, 1), default, asOf: 12));
    }
}
