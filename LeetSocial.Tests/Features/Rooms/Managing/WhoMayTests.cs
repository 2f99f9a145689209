using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.People;
using LeetSocial.Tests.Realtime;
using LeetSocial.Web.Features.Rooms;

namespace LeetSocial.Tests.Features.Rooms.Managing;

/// <summary>The table of <c>docs/rooms.md</c>: what each may do to a room and to whom.</summary>
public sealed class WhoMayTests : InstanceContext
{
    private static readonly string[] Standings = ["owner", "admin", "administrator", "member", "outsider"];

    /// <summary>Each act with those who may do it, in the order of <see cref="Standings"/>.</summary>
    public static TheoryData<string, string> Acts => new()
    {
        { "set", "yyynx" },
        { "archive", "yyynx" },
        { "unarchive", "yyynx" },
        { "make admin", "yyynx" },
        { "unmake admin", "yyynx" },
        { "unmake the owner", "nnnnx" },
        { "hand over", "ynnnx" },
        { "remove", "yyynx" },
        { "remove the owner", "ynnnx" },
        { "add people", "yyyyx" },
        { "leave", "yyyyx" },
    };

    [Theory]
    [MemberData(nameof(Acts))]
    public async Task T27_each_may_do_what_the_table_says_and_no_more(string act, string may)
    {
        var people = await Instance.People("outsider", "other", "newcomer");
        for (var place = 0; place < Standings.Length; place++)
        {
            var room = await PrivateRoom(Ada, [Bob, Eve, people[1]]);
            // Bob looks after the room; Eve belongs to it, or to the whole.
            await In(rooms => rooms.MakeAdmin(Ada, room, Bob.Id));
            if (act == "unarchive") await In(rooms => rooms.Archive(Ada, room));

            var actor = await Of(Standings[place], people[0]);
            var answer = await In(rooms => Do(rooms, act, actor, room, people));

            Assert.True(Told(answer) == may[place], $"{Standings[place]}, {act}: {answer.Refusal}");
        }
    }

    [Fact]
    public async Task T27_a_direct_room_is_nobodys_to_look_after()
    {
        var room = (await In(rooms => rooms.OpenDirect(Ada, [Bob.Id]))).Value;
        foreach (var act in (string[])["set", "archive", "unarchive", "make admin", "hand over", "remove", "add people", "leave"])
        {
            var answer = await In(rooms => Do(rooms, act, Ada, room, [Eve, Bob, Eve]));
            Assert.Equal("DirectRoomIsFixed", answer.Refusal?.Reason);
        }
    }

    [Fact]
    public async Task Nobody_is_given_a_room_or_a_role_in_it_who_is_not_there()
    {
        var room = await PrivateRoom(Ada);

        Assert.Equal(Refusal.NotFound, (await In(rooms => rooms.MakeAdmin(Ada, room, Bob.Id))).Refusal);
        Assert.Equal(Refusal.NotFound, (await In(rooms => rooms.HandOver(Ada, room, Bob.Id))).Refusal);
    }

    private Task<Outcome<RoomId>> Do(RoomService rooms, string act, Actor actor, RoomId room, Actor[] people) => act switch
    {
        "set" => rooms.Set(actor, room, new RoomSettings { Topic = "Set" }),
        "archive" => rooms.Archive(actor, room),
        "unarchive" => rooms.Unarchive(actor, room),
        "make admin" => rooms.MakeAdmin(actor, room, people[1].Id),
        "unmake admin" => rooms.UnmakeAdmin(actor, room, people[1].Id),
        "unmake the owner" => rooms.UnmakeAdmin(actor, room, Ada.Id),
        "hand over" => rooms.HandOver(actor, room, people[1].Id),
        "remove" => rooms.Remove(actor, room, people[1].Id),
        "remove the owner" => rooms.Remove(actor, room, Ada.Id),
        "add people" => rooms.AddPeople(actor, room, [people[2].Id]),
        _ => rooms.Leave(actor, room),
    };

    private async Task<Actor> Of(string standing, Actor outsider)
    {
        await Writes("UPDATE people SET IsAdministrator = $1 WHERE Id = $0", Eve.Id.Value, standing == "administrator");
        return standing switch
        {
            "owner" => Ada,
            "admin" => Bob,
            "outsider" => outsider,
            _ => Eve,
        };
    }

    private static char Told(Outcome<RoomId> answer) => answer.Refusal?.Code switch
    {
        null => 'y',
        RefusalCode.Forbidden => 'n',
        RefusalCode.NotFound => 'x',
        _ => '?',
    };
}
