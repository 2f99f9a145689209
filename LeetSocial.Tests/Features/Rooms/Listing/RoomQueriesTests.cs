using LeetSocial.Domain.Kernel;
using LeetSocial.Tests.Realtime;
using LeetSocial.Web.Features.Rooms;
using LeetSocial.Web.Realtime;

namespace LeetSocial.Tests.Features.Rooms.Listing;

/// <summary>Which rooms somebody is told of, and how many.</summary>
public sealed class RoomQueriesTests : InstanceContext
{
    [Fact]
    public async Task The_directory_holds_public_rooms_that_one_is_not_in()
    {
        var open = await Named("Open");
        await PrivateRoom(Ada);
        await In(rooms => rooms.OpenDirect(Ada, [Bob.Id]));
        await Instance.Room(Ada, Eve);

        Assert.Equal([open], (await Joinable("")).Select(room => room.Id));
    }

    [Theory]
    [InlineData("über", "ÜBERSICHT", true)]
    [InlineData("ÜBER", "Übersicht", true)]
    [InlineData("%", "Anything", false)]
    [InlineData("100%", "100% real", true)]
    [InlineData("  real ", "100% real", true)]
    public async Task A_room_is_found_by_part_of_its_name_as_it_stands_in_whatever_case(string query, string name, bool isFound)
    {
        await Named(name);

        Assert.Equal(isFound, (await Joinable(query)).Count == 1);
    }

    [Fact]
    public async Task The_directory_ends_after_a_hundred_rooms()
    {
        await Task.WhenAll(Enumerable.Range(0, 105).Select(number => Named($"Room {number:000}")));

        var found = await Joinable("");

        Assert.Equal(100, found.Count);
        Assert.Equal(found.OrderBy(room => room.Name, StringComparer.Ordinal), found);
    }

    [Fact]
    public async Task Ones_own_list_ends_after_a_thousand_rooms_and_keeps_those_that_were_talked_in_last()
    {
        var quiet = await Named("Quiet");
        await Task.WhenAll(Enumerable.Range(0, 1_000).Select(number => Named($"Room {number}")));

        var mine = await Instance.Ask<RoomQueries, IReadOnlyList<RoomSummary>>(rooms => rooms.Mine(Ada));

        Assert.Equal(1_000, mine.Count);
        Assert.DoesNotContain(mine, room => room.Room.Id == quiet);
    }

    [Fact]
    public async Task A_room_of_others_is_none_of_mine()
    {
        var room = await PrivateRoom(Ada);

        Assert.Equal(Refusal.NotFound, (await Instance.Try<RoomQueries, RoomSummary>(rooms => rooms.Mine(Bob, room))).Refusal);
        Assert.Empty(await Instance.Ask<RoomQueries, IReadOnlyList<RoomSummary>>(rooms => rooms.Mine(Bob)));
    }

    [Fact]
    public async Task What_I_said_last_is_mine_in_the_list_whether_others_hear_it_or_one()
    {
        var direct = (await In(rooms => rooms.OpenDirect(Ada, [Bob.Id]))).Value;
        var lab = await PrivateRoom(Ada, Bob);
        await Instance.Posts(Ada, direct, "Mine");
        await Instance.Posts(Ada, lab, "Mine too");
        Assert.Equal("True True", await Own());

        await Instance.Posts(Bob, direct, "His");
        await Instance.Posts(Bob, lab, "His too");
        Assert.Equal("False False", await Own());

        // The open room shows its topic, which nobody says.
        await Instance.Posts(Ada, lab, "Mine again");
        Assert.Equal("False False", await Own(open: lab));

        async Task<string> Own(RoomId? open = null)
        {
            var mine = await Instance.Ask<RoomQueries, IReadOnlyList<RoomSummary>>(rooms => rooms.Mine(Ada));
            var list = RoomEntries.Of(mine, Ada.Id, open, Instance.Get<PresenceBoard>(), new HashSet<RoomId>());
            return string.Join(' ', list.Groups.SelectMany(group => group.Rooms).Where(room => room.RoomId == direct || room.RoomId == lab).Select(room => room.IsOwn));
        }
    }

    private Task<RoomId> Named(string name) =>
        Instance.Ask<RoomService, RoomId>(rooms => rooms.Create(Ada, new NewRoom(name, "", false, [])));

    private Task<IReadOnlyList<PublicRoom>> Joinable(string query) =>
        Instance.Ask<RoomQueries, IReadOnlyList<PublicRoom>>(rooms => rooms.Joinable(Eve, query));
}
