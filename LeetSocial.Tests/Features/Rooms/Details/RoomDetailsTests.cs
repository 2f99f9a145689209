using Bunit;
using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.People;
using LeetSocial.Domain.Rooms;
using LeetSocial.Tests.Support;
using LeetSocial.Web.Features.Rooms.Details;

namespace LeetSocial.Tests.Features.Rooms.Details;

public sealed class RoomDetailsTests : UiContext
{
    private static readonly Room Lab = new(new RoomId(1), RoomKind.Group, RoomVisibility.Public, "Lab", "", new PersonId(1), default);

    [Fact]
    public void Who_is_there_stands_above_who_is_not_by_name()
    {
        var details = Draw(
            Person(1, "Mina", Presence.Online), Person(2, "bo", Presence.Busy), Person(3, "Inês", Presence.Offline), Person(4, "Ada", Presence.Away));

        Assert.Equal(["Online · 3", "Ada", "bo", "Mina", "Offline · 1", "Inês"],
            details.FindAll("section:not(:has(.set-to)) h2, .name").Select(element => element.TextContent));
    }

    [Fact]
    public void A_status_says_more_than_when_somebody_was_seen()
    {
        var seen = Clock.GetUtcNow().AddDays(-2);
        var details = Draw(
            Person(1, "Inês", Presence.Offline) with { LastSeenAt = seen },
            Person(2, "Ravi", Presence.Offline) with { LastSeenAt = seen, Status = "On holiday" },
            Person(3, "Bo", Presence.Online) with { LastSeenAt = seen });

        Assert.Equal(["Last seen Sat", "On holiday"], details.FindAll(".p small").Select(element => element.TextContent));
    }

    [Fact]
    public void T4_What_people_call_themselves_stays_text()
    {
        const string Sign = "<img src=x onerror=alert(1)>\"'&";
        var details = Draw(Person(1, Sign, Presence.Online) with { Status = Sign });

        Assert.Empty(details.FindAll("img"));
        Assert.Equal([Sign, Sign], details.FindAll(".name, .p small").Select(element => element.TextContent));
        Assert.Equal([Sign, Sign], details.FindAll(".name, .p small").Select(element => element.GetAttribute("title")));
    }

    [Fact]
    public void A_line_is_drawn_once_for_all_who_look()
    {
        var model = new RoomDetailsModel(Lab, [Person(1, "Mina", Presence.Online)]);
        var drawn = 0;
        for (var viewer = 0; viewer < 3; viewer++)
        {
            model.Line(model.Online[0], _ => $"{++drawn}");
        }
        Assert.Equal(1, drawn);
    }

    [Fact]
    public void The_owner_is_marked() =>
        Assert.Equal("Owner", Draw(Person(1, "Mina", Presence.Online) with { Mark = MemberMark.Owner }).Find(".mark").TextContent);

    [Fact]
    public void A_button_stands_only_where_it_works()
    {
        MemberEntry[] all =
        [
            Person(1, "Mina", Presence.Online) with { Mark = MemberMark.Owner }, Person(2, "Bo", Presence.Online) with { Mark = MemberMark.Admin },
            Person(3, "Ada", Presence.Online), Person(4, "Eve", Presence.Online) with { IsAdministrator = true },
        ];
        string[] member = ["Add people", "Invite by link", "Leave room"], moderator = ["Add people", "Invite by link", "Room settings", "Leave room"];

        Assert.Equal(member, Offered(3));
        Assert.Equal([.. moderator, "Actions for Ada", "Actions for Bo", "Actions for Eve"], Offered(1));
        Assert.Equal([.. moderator, "Actions for Ada", "Actions for Eve"], Offered(2));
        Assert.Equal([.. moderator, "Actions for Ada", "Actions for Bo"], Offered(4));
        Assert.Equal(["Leave room"], Offered(3, Lab with { IsArchived = true }));
        Assert.Empty(Offered(1, Lab with { Kind = RoomKind.Direct }));
        Assert.Empty(Offered(9));

        IEnumerable<string> Offered(long viewer, Room? room = null)
        {
            var details = Render<RoomDetails>(set => set
                .Add(it => it.Model, new RoomDetailsModel(room ?? Lab, all)).Add(it => it.Viewer, new PersonId(viewer)));
            return details.FindAll(".actions button").Select(button => button.TextContent.Trim())
                .Concat(details.FindAll(".p button").Select(button => button.GetAttribute("aria-label")!));
        }
    }

    [Theory]
    [InlineData(RoomVisibility.Public, 2, "LeavePublicHint")]
    [InlineData(RoomVisibility.Public, 1, "LeaveOwnerHint", "LeavePublicHint")]
    [InlineData(RoomVisibility.Private, 1, "LeaveOwnerHint", "LeavePrivateHint")]
    [InlineData(RoomVisibility.Private, 0, "LeaveLastHint")]
    [InlineData(RoomVisibility.Public, 0, "LeavePublicHint")]
    public void Leaving_means_something_else_for_an_owner_and_for_the_last_one(RoomVisibility visibility, long viewer, params string[] hints)
    {
        var owner = Person(1, "Mina", Presence.Online) with { Mark = MemberMark.Owner };
        MemberEntry[] members = viewer == 0 ? [owner] : [owner, Person(2, "Bo", Presence.Online)];

        Assert.Equal(hints, new RoomDetailsModel(Lab with { Visibility = visibility }, members).WhatLeavingMeans(new PersonId(Math.Max(1, viewer))));
    }

    [Theory]
    [InlineData(RoomVisibility.Public)]
    [InlineData(RoomVisibility.Private)]
    public void Whoever_leaves_an_archived_room_is_promised_no_way_back(RoomVisibility visibility)
    {
        MemberEntry[] members = [Person(1, "Mina", Presence.Online), Person(2, "Bo", Presence.Online)];
        var room = Lab with { Visibility = visibility, IsArchived = true };

        Assert.Equal(["LeaveArchivedHint"], new RoomDetailsModel(room, members).WhatLeavingMeans(new PersonId(2)));
        Assert.Equal(["LeaveLastArchivedHint"], new RoomDetailsModel(room, members[1..]).WhatLeavingMeans(new PersonId(2)));
    }

    [Fact]
    public void Everybody_sees_what_the_room_is_set_to()
    {
        Assert.Equal(["Public: anybody may find and join it"], Lines(Lab));
        Assert.Equal(
            ["Private: found only by those who were added or invited", "Slow mode: 30 seconds between two messages of a member",
                "Earlier versions of messages are hidden"],
            Lines(Lab with { Visibility = RoomVisibility.Private, SlowModeSeconds = 30, ShowsEdits = false }));
        Assert.Equal(
            ["Archived: to be read only", "Earlier versions of messages are hidden"],
            Lines(Lab with { IsArchived = true, SlowModeSeconds = 30, ShowsEdits = false }));
        Assert.Empty(Lines(Lab with { Kind = RoomKind.Direct }));

        IEnumerable<string> Lines(Room room) =>
            Render<RoomDetails>(set => set.Add(it => it.Model, new RoomDetailsModel(room, []))).FindAll(".set-to li").Select(line => line.TextContent);
    }

    private static MemberEntry Person(long id, string name, Presence presence) => new(new PersonId(id), name, presence);

    private IRenderedComponent<RoomDetails> Draw(params MemberEntry[] members) => Render<RoomDetails>(set =>
        set.Add(it => it.Model, new RoomDetailsModel(Lab, members)));
}
