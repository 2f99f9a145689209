using Bunit;
using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.People;
using LeetSocial.Domain.Rooms;
using LeetSocial.Tests.Support;
using LeetSocial.Web.Features.Rooms.Listing;

namespace LeetSocial.Tests.Features.Rooms.Listing;

public sealed class RoomListTests : UiContext
{
    [Fact]
    public void Rooms_stand_under_unread_rooms_and_direct_messages_the_latest_first()
    {
        var list = Draw(
            Room(1, "General", minutesAgo: 9),
            Room(2, "backend", minutesAgo: 3),
            Room(3, "design", minutesAgo: 5, unread: 2),
            Direct(4, "Mina", minutesAgo: 1, unread: 1),
            Direct(5, "Ravi", minutesAgo: 7));

        Assert.Equal(["Unread", "Mina", "design", "Rooms", "backend", "General", "Direct messages", "Ravi"],
            list.FindAll("nav h2, nav .n").Select(element => element.TextContent));
    }

    [Fact]
    public void The_open_room_stays_in_its_place_whatever_arrives_in_it()
    {
        var list = Draw(Room(1, "General", unread: 4) with { IsOpen = true });

        Assert.Equal("Rooms", list.Find("h2").TextContent);
        Assert.Equal("page", list.Find("a").GetAttribute("aria-current"));
    }

    [Theory]
    [InlineData(3, 0, "3 unread messages")]
    [InlineData(1, 0, "1 unread message")]
    [InlineData(3, 1, "1 mention")]
    [InlineData(3, 2, "2 mentions")]
    [InlineData(1234, 0, "1234 unread messages")]
    public void A_link_tells_what_waits_behind_it(int unread, int mentions, string told) =>
        Assert.Contains(told, Draw(Room(1, "design", unread: unread, mentions: mentions)).Find("nav[aria-label=Rooms] a[href='messages/1']").TextContent);

    [Fact]
    public void Nothing_waits_where_nothing_is_unread()
    {
        var link = Draw(Room(1, "design")).Find("nav a");

        Assert.DoesNotContain("unread", link.TextContent);
        Assert.Null(link.QuerySelector(".badge"));
    }

    [Fact]
    public void A_large_count_is_drawn_short() => Assert.Equal("99+", Draw(Room(1, "design", unread: 100)).Find(".badge").TextContent);

    [Fact]
    public void The_other_persons_presence_is_a_word_too() =>
        Assert.Contains("Away", Draw(Direct(4, "Mina") with { Presence = Presence.Away }).Find("nav a").TextContent);

    [Fact]
    public void Names_and_lines_are_text() =>
        Assert.Empty(Draw(Room(1, "<img src=x>") with { Line = "<script>alert(1)</script>", Author = "<img>" }).FindAll("img, script"));

    [Fact]
    public void A_room_is_drawn_anew_when_it_changed()
    {
        var list = Draw(Room(1, "design"), Room(2, "backend"));

        list.Render(set => set.Add(it => it.Model, new RoomListModel([Room(1, "design", unread: 1) with { HasDraft = true }, Room(2, "backend")])));

        Assert.Equal("1", list.Find("a[href='messages/1'] .badge").TextContent);
        Assert.Equal("Draft", list.Find("a[href='messages/1'] .draft").TextContent);
        Assert.Empty(list.FindAll("a[href='messages/2'] .badge"));
    }

    [Fact]
    public void Ones_own_line_says_so_and_a_draft_is_said_behind_what_somebody_else_said()
    {
        var list = Draw(
            Direct(1, "Mina") with { IsOwn = true },
            Room(2, "design", minutesAgo: 1) with { Author = "Ada", IsOwn = true },
            Direct(3, "Ravi", minutesAgo: 2) with { HasDraft = true });

        Assert.Equal(["You: a line", "You: a line", "a line Draft"], Lines("1", "2", "3"));

        IEnumerable<string> Lines(params string[] rooms) => rooms.Select(room => list.Find($"a[href='messages/{room}'] .l").TextContent.Trim());
    }

    [Fact]
    public void It_is_drawn_again_only_for_another_list()
    {
        var model = new RoomListModel([Room(1, "design")]);
        var list = Render<RoomList>(set => set.Add(it => it.Model, model));

        list.Render(set => set.Add(it => it.Model, model));
        Assert.Equal(1, list.RenderCount);
        list.Render(set => set.Add(it => it.Model, new RoomListModel([Room(1, "design", unread: 1)])));
        Assert.Equal(2, list.RenderCount);
    }

    [Fact]
    public void While_it_is_read_skeletons_stand_in() =>
        Assert.Equal("Loading…", Render<RoomList>(set => set.Add(it => it.Model, null)).Find("nav [role=status] .vh").TextContent);

    [Fact]
    public void Without_any_room_there_is_a_way_to_one()
    {
        var asked = false;
        var list = Render<RoomList>(set => set.Add(it => it.Model, new RoomListModel([])).Add(it => it.OnBrowseRooms, () => asked = true));

        list.Find(".empty button").Click();

        Assert.True(asked);
    }

    private IRenderedComponent<RoomList> Draw(params RoomEntry[] rooms) =>
        Render<RoomList>(set => set.Add(it => it.Model, new RoomListModel(rooms)));

    private RoomEntry Room(long id, string name, int minutesAgo = 0, int unread = 0, int mentions = 0) => new(
        new RoomId(id), RoomKind.Group, name, "a line", Clock.GetUtcNow().AddMinutes(-minutesAgo), id, Unread: unread, Mentions: mentions);

    private RoomEntry Direct(long id, string name, int minutesAgo = 0, int unread = 0) =>
        Room(id, name, minutesAgo, unread) with { Kind = RoomKind.Direct };
}
