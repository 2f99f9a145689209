using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.People;
using LeetSocial.Domain.Rooms;
using LeetSocial.Tests.Realtime;
using LeetSocial.Web.Features.Chat;
using LeetSocial.Web.Features.Rooms;

namespace LeetSocial.Tests.Features.Chat.Writing;

/// <summary>Whom and what somebody is offered who begins a name.</summary>
public sealed class NamingTests : InstanceContext
{
    [Fact]
    public async Task Members_come_first_those_who_wrote_last_before_the_others()
    {
        var people = await Instance.People("bella", "bea", "berta", "outsidebe", "beyond");
        var room = await Instance.Room(Ada, [Bob, .. people[..3]]);
        await Instance.Posts(people[2], room, "First");
        await Instance.Posts(people[0], room, "Last");

        Assert.Equal(["bella", "berta", "bea", "beyond"], await Names(Ada, room, "be"));
        Assert.Equal(["beyond"], (await Asked(Ada, room, "be")).People.Where(person => !person.IsMember).Select(person => person.Username));
    }

    [Fact]
    public async Task A_name_is_found_by_its_username_and_by_each_word_of_it_and_an_exact_one_is_first()
    {
        var people = await Instance.People("grace", "gra");
        await Writes("UPDATE people SET DisplayName = 'Ölaf van Gräber' WHERE Id = $0", Bob.Id.Value);
        var room = await Instance.Room(Ada, [Bob, .. people]);
        await Instance.Posts(people[0], room, "I wrote last");

        Assert.Equal(["gra", "grace"], await Names(Ada, room, "GRA"));
        Assert.Equal(["bob"], await Names(Ada, room, "gräb"));
        Assert.Equal(["bob"], await Names(Ada, room, "öl"));
        Assert.Empty(await Names(Ada, room, "raber"));
    }

    [Fact]
    public async Task With_nothing_typed_only_members_are_offered_and_nobody_oneself_or_banned()
    {
        var room = await Instance.Room(Ada, Bob, Eve);
        await Instance.People("somebody");
        await Writes("UPDATE people SET BannedAt = 1 WHERE Id = $0", Eve.Id.Value);

        Assert.Equal(["bob"], await Names(Ada, room, ""));
    }

    [Fact]
    public async Task It_is_said_how_many_a_call_would_notify_and_whether_one_may()
    {
        var crowd = await Instance.People([.. Enumerable.Range(0, RoomCall.FreeUpTo).Select(number => $"p{number}x")]);
        var (small, large) = (await Instance.Room(Ada, Bob), await Instance.Room(Ada, crowd));

        Assert.Equal((1, true), Call(await Asked(Bob, small, "")));
        Assert.Equal((RoomCall.FreeUpTo, true), Call(await Asked(Ada, large, "")));
        Assert.Equal((RoomCall.FreeUpTo, false), Call(await Asked(crowd[0], large, "")));
        Assert.Equal(ChatQueries.MostNameable, (await Asked(Ada, large, "p")).People.Count);

        static (int, bool) Call(NameablePeople people) => (people.Others, people.MayCall);
    }

    [Fact]
    public async Task T24_who_is_not_in_a_room_learns_nothing_of_who_is()
    {
        var secret = await PrivateRoom(Ada, Bob);

        Assert.Equal(Refusal.NotFound, (await Try(Eve, secret, "b")).Refusal);
        Assert.Equal(Refusal.NotFound, (await Try(Eve, new RoomId(999_999), "b")).Refusal);
        Assert.Equal("NameTooLong", (await Try(Ada, secret, new string('b', Lengths.RoomName + 1))).Refusal?.Reason);
    }

    [Fact]
    public async Task T24_rooms_are_ones_own_and_the_public_ones()
    {
        await Makes("Garden", isPrivate: false);
        await Makes("Guild of the garden", isPrivate: true);
        var archived = await Makes("Garage", isPrivate: false);
        await In(rooms => rooms.Archive(Ada, archived));

        Assert.Equal([("Garden", true, false), ("Guild of the garden", true, true)], await Rooms(Ada, "ga"));
        Assert.Equal([("Garden", false, false)], await Rooms(Bob, "GA"));
        Assert.Empty(await Rooms(Bob, "guild"));
    }

    private Task<RoomId> Makes(string name, bool isPrivate) =>
        Instance.Ask<RoomService, RoomId>(rooms => rooms.Create(Ada, new NewRoom(name, "", isPrivate, [])));

    private Task<Outcome<NameablePeople>> Try(Actor asker, RoomId room, string query) =>
        Instance.Try<ChatQueries, NameablePeople>(chat => chat.NameablePeople(asker, room, query));

    private async Task<NameablePeople> Asked(Actor asker, RoomId room, string query) => (await Try(asker, room, query)).Value;

    private async Task<IEnumerable<string>> Names(Actor asker, RoomId room, string query) =>
        (await Asked(asker, room, query)).People.Select(person => person.Username);

    private async Task<IEnumerable<(string, bool, bool)>> Rooms(Actor asker, string query) =>
        (await Instance.Ask<ChatQueries, IReadOnlyList<NameableRoom>>(chat => chat.NameableRooms(asker, query)))
        .Select(room => (room.Name, room.IsMine, room.IsPrivate));
}
