using Bunit;
using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.People;
using LeetSocial.Tests.Support;
using LeetSocial.Web.Features.Rooms.Details;

namespace LeetSocial.Tests.Features.Rooms.Details;

public sealed class RoomDetailsTests : UiContext
{
    [Fact]
    public void Who_is_there_stands_above_who_is_not_by_name()
    {
        var details = Draw(
            Person(1, "Mina", Presence.Online), Person(2, "bo", Presence.Busy), Person(3, "Inês", Presence.Offline), Person(4, "Ada", Presence.Away));

        Assert.Equal(["Online · 3", "Ada", "bo", "Mina", "Offline · 1", "Inês"],
            details.FindAll("section h2, .name").Select(element => element.TextContent));
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
    public void The_owner_is_marked() =>
        Assert.Equal("Owner", Draw(Person(1, "Mina", Presence.Online) with { Mark = MemberMark.Owner }).Find(".mark").TextContent);

    [Fact]
    public void A_button_stands_only_where_it_works()
    {
        Assert.Empty(Draw(Person(1, "Mina", Presence.Online)).FindAll(".actions"));

        var mine = Render<RoomDetails>(set => set.Add(it => it.Model, new RoomDetailsModel(new RoomId(1), "", [], canAddPeople: true, canLeave: true)));
        Assert.Equal(["Add people", "Leave room"], mine.FindAll(".actions button").Select(button => button.TextContent.Trim()));
    }

    private static MemberEntry Person(long id, string name, Presence presence) => new(new PersonId(id), name, presence);

    private IRenderedComponent<RoomDetails> Draw(params MemberEntry[] members) => Render<RoomDetails>(set =>
        set.Add(it => it.Model, new RoomDetailsModel(new RoomId(1), "", members, canAddPeople: false, canLeave: false)));
}
