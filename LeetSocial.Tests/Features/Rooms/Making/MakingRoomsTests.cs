using LeetSocial.Domain.Kernel;
using LeetSocial.Tests.Realtime;
using LeetSocial.Web.Features.Rooms;

namespace LeetSocial.Tests.Features.Rooms.Making;

/// <summary>Group rooms and direct rooms, as the service makes them.</summary>
public sealed class MakingRoomsTests : InstanceContext
{
    [Fact]
    public async Task Who_makes_a_room_owns_it_and_everybody_named_is_in_it_once()
    {
        var room = await Instance.Ask<RoomService, RoomId>(
            rooms => rooms.Create(Ada, new NewRoom("  Lab ", " Work ", true, [Bob.Id, Ada.Id, Bob.Id])));

        Assert.Equal([Ada.Id.Value, Bob.Id.Value], Members(room));
        Assert.Equal(("Lab", "Work", Ada.Id.Value), Database.Query(
            "SELECT Name, Topic, OwnerId FROM rooms", row => (row.GetString(0), row.GetString(1), row.GetInt64(2))).Single());
        Assert.Equal(2, Count("room_events"));
    }

    [Theory]
    [InlineData("", "", "NameMissing")]
    [InlineData("safe\u202Eexe", "", "NameNotText")]
    [InlineData("Lab", "one\ntwo", "TopicNotText")]
    public async Task What_is_no_name_or_topic_makes_no_room(string name, string topic, string reason)
    {
        var made = await In(rooms => rooms.Create(Ada, new NewRoom(name, topic, false, [])));

        Assert.Equal(reason, made.Refusal?.Reason);
        Assert.Equal(0, Count("rooms"));
    }

    [Fact]
    public async Task Nobody_unknown_or_banned_is_brought_in_and_nothing_is_left_of_the_try()
    {
        await Writes("UPDATE people SET BannedAt = 1 WHERE Id = $0", Eve.Id.Value);
        foreach (var stranger in (PersonId[])[new(999_999), Eve.Id])
        {
            Assert.Equal(Invalid("UnknownPerson"), (await In(rooms => rooms.Create(Ada, new NewRoom("Lab", "", false, [Bob.Id, stranger])))).Refusal);
            Assert.Equal(Invalid("UnknownPerson"), (await In(rooms => rooms.OpenDirect(Ada, [Bob.Id, stranger]))).Refusal);
        }

        Assert.Equal((0L, 0L, 0L), (Count("rooms"), Count("memberships"), Count("room_events")));
    }

    [Fact]
    public async Task A_hundred_people_may_be_named_at_once_and_no_more()
    {
        var crowd = (await Instance.People([.. Enumerable.Range(0, RoomService.MostPeople + 1).Select(number => $"p{number}")]))
            .Select(person => person.Id).ToArray();

        Assert.Equal(Invalid("TooManyPeople"), (await In(rooms => rooms.Create(Ada, new NewRoom("Lab", "", false, crowd)))).Refusal);
        var room = await In(rooms => rooms.Create(Ada, new NewRoom("Lab", "", false, crowd[1..])));
        Assert.Equal(RoomService.MostPeople + 1, Members(room.Value).Count);
    }

    [Fact]
    public async Task The_same_people_find_the_same_direct_room_whoever_asks_and_in_whatever_order()
    {
        var first = (await In(rooms => rooms.OpenDirect(Ada, [Bob.Id, Eve.Id]))).Value;

        Assert.Equal(first, (await In(rooms => rooms.OpenDirect(Eve, [Ada.Id, Bob.Id, Bob.Id]))).Value);
        Assert.NotEqual(first, (await In(rooms => rooms.OpenDirect(Ada, [Bob.Id]))).Value);
        Assert.Equal([Ada.Id.Value, Bob.Id.Value, Eve.Id.Value], Members(first));
    }

    [Fact]
    public async Task Asked_for_by_both_at_once_on_two_instances_a_direct_room_is_made_once()
    {
        await using var there = await RealtimeInstance.On(Estate);
        var asked = Enumerable.Range(0, 20).Select(turn => turn % 2 == 0
            ? Instance.Ask<RoomService, RoomId>(rooms => rooms.OpenDirect(Ada, [Bob.Id]))
            : there.Ask<RoomService, RoomId>(rooms => rooms.OpenDirect(Bob, [Ada.Id])));

        Assert.Single((await Task.WhenAll(asked)).Distinct());
        Assert.Equal((1L, 2L, 2L), (Count("rooms"), Count("memberships"), Count("room_events")));
    }

    [Fact]
    public async Task A_direct_room_is_for_at_most_twelve_and_not_for_nobody()
    {
        var crowd = (await Instance.People([.. Enumerable.Range(0, RoomService.MostInDirect).Select(number => $"p{number}")]))
            .Select(person => person.Id).ToArray();

        Assert.Equal(Invalid("TooManyPeople"), (await In(rooms => rooms.OpenDirect(Ada, crowd))).Refusal);
        Assert.Equal(Invalid("NobodyChosen"), (await In(rooms => rooms.OpenDirect(Ada, []))).Refusal);
        Assert.Equal(RoomService.MostInDirect, Members((await In(rooms => rooms.OpenDirect(Ada, crowd[1..]))).Value).Count);
    }

    [Fact]
    public async Task A_room_with_oneself_is_named_after_oneself()
    {
        var room = (await In(rooms => rooms.OpenDirect(Ada, [Ada.Id]))).Value;

        Assert.Equal("Ada", (await Instance.Ask<RoomQueries, RoomSummary>(rooms => rooms.Mine(Ada, room))).Name);
    }
}
