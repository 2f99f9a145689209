using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using LeetSocial.Tests.Support;
using LeetSocial.Web.Data;
using LeetSocial.Web.Data.Reading;
using LeetSocial.Web.Data.Sql;
using LeetSocial.Web.Features.Chat;
using LeetSocial.Web.Features.Chat.Previewing;
using LeetSocial.Web.Features.Previews;
using LeetSocial.Web.Jobs;
using LeetSocial.Web.Realtime;

namespace LeetSocial.Tests.Features.Chat.Previewing;

/// <summary>What becomes of links where they are looked at.</summary>
public sealed class LinkPreviewTests : LinkPreviewContext
{
    [Fact]
    public async Task The_first_three_pages_of_a_message_are_shown_in_the_order_of_the_text()
    {
        var message = await Posts($"{Link("a")} {Link("none")} {Link("a")} [c]({Link("c")}) {Link("d")}");

        await Shows(message, "Page of /a", "Page of /c");

        var page = Row(message).Previews[0];
        Assert.Equal((Link("a"), "a.example", "About /a"), (page.Address, page.Site, page.Description));
        await NothingIsLeftToDo();
        Assert.Equal(3, Site.Calls);
    }

    [Fact]
    public async Task Whoever_has_the_room_open_is_told_as_by_any_other_event()
    {
        var message = await Posts(Link("a"));
        await Shows(message, "Page of /a");

        var told = Assert.IsType<PreviewsChanged>(Instance.Get<EventLog>().After(Room, 0, 100)[^1]);
        Assert.Equal((message, 2), (told.Row.Id, told.Row.OwnRevision));
        Assert.Equal(told.Sequence, Instance.Get<EventLog>().Head(Room));
    }

    [Fact]
    public async Task A_page_is_read_once_for_all_who_link_to_it_within_a_week()
    {
        var first = await Posts(Link("shared"));
        await Shows(first, "Page of /shared");

        var second = await Instance.Posts(Bob, Room, Link("shared"));

        Assert.Equal("Page of /shared", Assert.Single(second.Previews).Title);
        Assert.Equal(1, Site.Calls);
        await NothingIsLeftToDo();

        Time.Advance(TimeSpan.FromDays(8));
        var later = await Posts(Link("shared"));
        await Shows(later, "Page of /shared");
        Assert.Equal(2, Site.Calls);
    }

    [Fact]
    public async Task A_page_that_said_nothing_is_asked_again_after_an_hour()
    {
        await Posts(Link("none"));
        await NothingIsLeftToDo();
        await Posts(Link("none"));
        await NothingIsLeftToDo();
        Assert.Equal(1, Site.Calls);

        Time.Advance(TimeSpan.FromHours(2));
        await Posts(Link("none"));
        await Eventually.Is(() => Site.Calls == 2, "it is asked again");
    }

    [Fact]
    public async Task The_author_takes_a_preview_away_and_an_edit_does_not_bring_it_back()
    {
        var message = await Posts($"{Link("a")} {Link("b")}");
        await Shows(message, "Page of /a", "Page of /b");
        var first = Row(message).Previews[0].Id;

        Assert.Equal(Refusal.Forbidden, (await Instance.Try<ChatService, Done>(chat => chat.RemovePreview(Bob, message, first))).Refusal);
        await Does(Ada, chat => chat.RemovePreview(Ada, message, first));
        await Shows(message, "Page of /b");
        var head = Instance.Get<EventLog>().Head(Room);
        await Does(Ada, chat => chat.RemovePreview(Ada, message, first));
        await Does(Ada, chat => chat.RemovePreview(Ada, message, 4_711));
        Assert.Equal(head, Instance.Get<EventLog>().Head(Room));

        await Does(Ada, chat => chat.Edit(Ada, message, $"{Link("b")} still {Link("a")}"));

        Assert.Equal(["Page of /b"], Titles(message));
    }

    [Fact]
    public async Task An_edit_shows_what_the_text_links_to_now()
    {
        var message = await Posts($"{Link("a")} {Link("b")}");
        await Shows(message, "Page of /a", "Page of /b");

        await Does(Ada, chat => chat.Edit(Ada, message, $"{Link("c")} {Link("b")}"));

        await Shows(message, "Page of /c", "Page of /b");
        Assert.Equal(3, Site.Calls);
    }

    [Fact]
    public async Task T25_what_a_deleted_message_or_the_text_before_an_edit_linked_to_is_forgotten_address_and_all()
    {
        var (edited, deleted) = (await Posts(Link("edited-canary")), await Posts(Link("deleted-canary")));
        await Shows(edited, "Page of /edited-canary");
        await Shows(deleted, "Page of /deleted-canary");
        await NothingIsLeftToDo();

        await Does(Ada, chat => chat.Edit(Ada, edited, "nothing"));
        await Does(Ada, chat => chat.Delete(Ada, deleted));

        // The search index follows behind.
        await Eventually.Is(() => Database.TablesWith("canary").SequenceEqual(["message_revisions"]), "only the history holds it");
        Assert.Equal((0, 0), (Count("link_previews"), Count("message_links")));
        Assert.Empty(Titles(edited));
        Assert.Empty(Titles(deleted));
    }

    [Fact]
    public async Task T25_what_another_message_links_to_as_well_stays_there()
    {
        var (mine, other) = (await Posts(Link("shared")), await Posts(Link("shared")));
        await Shows(mine, "Page of /shared");
        await Shows(other, "Page of /shared");

        await Does(Ada, chat => chat.Delete(Ada, mine));

        Assert.Equal(["Page of /shared"], Titles(other));
    }

    [Fact]
    public async Task Where_the_operator_switches_previews_off_those_that_were_read_are_shown_no_more_and_come_back_with_them()
    {
        var message = await Posts(Link("a"));
        await Shows(message, "Page of /a");
        await NothingIsLeftToDo();

        await StartsAnew(("LinkPreviews:Enabled", "false"));
        Assert.Empty(Titles(message));
        Assert.Empty(Assert.Single((await Instance.Ask<ChatQueries, ChatQueries.Page>(chat => chat.Older(Ada, Room, long.MaxValue))).Rows).Previews);
        await Posts(Link("b"));

        await StartsAnew(("LinkPreviews:Enabled", "true"));
        Assert.Equal(["Page of /a"], Titles(message));
        Assert.Equal(1, Site.Calls);
    }

    [Theory]
    [InlineData("`{link}`")]
    [InlineData("||{link}||")]
    [InlineData("<{link}>")]
    [InlineData("http://ada:secret@{host}/")]
    [InlineData("http://{host}:22/")]
    [InlineData("http://{host}/messages/1/22")]
    [InlineData("http://[::1]:{port}/")]
    [InlineData("http://127.0.0.2:{port}/")]
    public async Task T14_what_is_not_to_be_looked_at_is_not(string text)
    {
        var message = await Posts(text
            .Replace("{link}", Link("a"), StringComparison.Ordinal)
            .Replace("{host}:22", "a.example:22", StringComparison.Ordinal)
            .Replace("{host}", $"a.example:{Site.Port}", StringComparison.Ordinal)
            .Replace("{port}", $"{Site.Port}", StringComparison.Ordinal));
        await NothingIsLeftToDo();

        Assert.Empty(Titles(message));
        Assert.Equal(0, Site.Calls);
    }

    [Fact]
    public async Task A_page_whose_turn_has_not_come_and_that_cannot_be_put_off_is_not_forgotten()
    {
        await Shows(await Posts(Link("a")), "Page of /a");
        await NothingIsLeftToDo();
        var (turns, taken) = (Instance.Get<FetchTurns>(), 0);
        while (await turns.Begin($"{taken}.example") is null) taken++;
        var job = new FetchPreviewJob(
            Instance.Get<IPageReader>(), turns, new FullQueue(), Instance.Get<ReadPool>(), Instance.Get<WriteQueue>(), Instance.Get<RoomEventBus>(), Instance.Get<EventLog>(), Time);

        await Assert.ThrowsAsync<InvalidOperationException>(
            () => job.Handle(new FetchPreview(Database.Value<long>("SELECT Id FROM link_previews")), TestContext.Current.CancellationToken));
    }

    private sealed class FullQueue : IJobQueue
    {
        public Task<Outcome<Done>> Enqueue<TJob>(TJob job, DateTimeOffset? due) => Task.FromResult<Outcome<Done>>(Refusal.Unavailable);

        public void Enqueue<TJob>(WriteSession session, TJob job, DateTimeOffset? due) => throw new NotSupportedException();

        public void Withdraw<TJob>(WriteSession session, TJob job, DateTimeOffset due) => throw new NotSupportedException();
    }
}
