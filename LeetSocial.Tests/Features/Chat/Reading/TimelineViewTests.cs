using Bunit;
using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using LeetSocial.Tests.Support;
using LeetSocial.Web.Features.Chat.Reading;

namespace LeetSocial.Tests.Features.Chat.Reading;

public sealed class TimelineViewTests : UiContext
{
    [Fact]
    public void Rows_of_one_author_stand_together_until_somebody_else_or_five_minutes_come_between()
    {
        var log = Draw(Row(1, author: 1, minute: 0), Row(2, author: 1, minute: 5), Row(3, author: 2, minute: 5), Row(4, author: 2, minute: 11));

        Assert.Equal([true, false, true, true], log.FindAll("article").Select(row => row.ClassList.Contains("first")));
    }

    [Fact]
    public void A_new_day_is_marked_and_begins_with_a_name()
    {
        var log = Draw(Row(1, author: 1, minute: 0), Row(2, author: 1, minute: 4), Row(3, author: 1, minute: 24 * 60));

        Assert.Equal(["23 November 2026", "24 November 2026"], log.FindAll(".day").Select(mark => mark.TextContent));
        Assert.Equal([true, false, true], log.FindAll("article").Select(row => row.ClassList.Contains("first")));
    }

    [Fact]
    public void The_divider_stands_before_its_row_which_begins_with_a_name()
    {
        var log = Draw(2, Row(1, author: 1, minute: 0), Row(2, author: 1, minute: 1));

        Assert.Equal("New <b>", log.Find("[role=separator].un").GetAttribute("aria-label"));
        Assert.Equal("2", log.Find("[role=separator].un + article.first").GetAttribute("data-sequence"));
    }

    [Fact]
    public void A_row_carries_what_the_browser_needs_to_know_and_no_name_is_markup()
    {
        var row = Draw(Row(7, author: 3, minute: 0)).Find("article");

        Assert.Equal(("107", "7", "c<7>", "3"), (Told("message-id"), Told("sequence"), Told("client-id"), Told("author")));
        Assert.StartsWith("Ada <img>", row.GetAttribute("aria-label"), StringComparison.Ordinal);
        Assert.Empty(row.QuerySelectorAll("img"));

        string? Told(string name) => row.GetAttribute("data-" + name);
    }

    [Fact]
    public void The_same_timeline_is_not_drawn_a_second_time()
    {
        var timeline = new Timeline([Row(1, author: 1, minute: 0)], 1, true, true);
        var log = Render<TimelineView>(set => set.Add(it => it.Timeline, timeline).Add(it => it.DividerLabel, "New"));
        log.Render(set => set.Add(it => it.Timeline, timeline));

        Assert.Equal(1, log.RenderCount);
    }

    private IRenderedComponent<TimelineView> Draw(params TimelineRow[] rows) => Draw(null, rows);

    private IRenderedComponent<TimelineView> Draw(long? divider, params TimelineRow[] rows) => Render<TimelineView>(set => set
        .Add(it => it.Timeline, new Timeline([.. rows], rows[^1].Sequence, true, true))
        .Add(it => it.Divider, divider).Add(it => it.DividerLabel, "New <b>"));

    private TimelineRow Row(long sequence, long author, int minute) => new()
    {
        Id = new MessageId(100 + sequence),
        RoomId = new RoomId(1),
        Sequence = sequence,
        AuthorId = new PersonId(author),
        AuthorUsername = "ada",
        AuthorName = "Ada <img>",
        ClientMessageId = $"c<{sequence}>",
        Type = MessageType.Text,
        Html = "<p>Hello</p>",
        PostedAt = Clock.GetUtcNow().AddMinutes(minute),
        OwnRevision = 1,
    };
}
