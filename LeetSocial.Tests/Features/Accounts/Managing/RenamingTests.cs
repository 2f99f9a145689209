using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.People;
using LeetSocial.Domain.Rooms;
using LeetSocial.Tests.Realtime;
using LeetSocial.Tests.Support;
using LeetSocial.Web.Data;
using LeetSocial.Web.Features.Accounts.Managing;
using LeetSocial.Web.Features.Chat;
using LeetSocial.Web.Features.Chat.Reading;
using LeetSocial.Web.Features.Rooms;
using LeetSocial.Web.Realtime;

namespace LeetSocial.Tests.Features.Accounts.Managing;

/// <summary>A person goes by another name, and whoever looks at them sees it, whatever was drawn and kept before.</summary>
public sealed class RenamingTests : InstanceContext
{
    [Fact]
    public async Task A_view_that_stands_open_on_either_instance_becomes_what_a_fresh_one_shows_also_without_a_relay()
    {
        await using var there = await RealtimeInstance.On(Estate);
        var room = await Instance.Room(Ada, Bob);
        await Instance.Posts(Bob, room, "said as Bob");
        await Instance.Start();
        await there.Start();
        foreach (var instance in (RealtimeInstance[])[Instance, there])
        {
            var (hearing, view) = (Hearing.Of(instance, room), (await Open(instance, room)).View);
            var name = instance == there ? "Robert" : "Bobby";

            Assert.Null((await Renames(Bob, name)).Refusal);
            await Eventually.Is(() => hearing.Heard.OfType<PersonRenamed>().Any(), "the new name is heard");
            view = hearing.Heard.Aggregate(view, (before, change) => before.Apply(change));

            var fresh = (await Open(instance, room)).View;
            Assert.Equal(name, Assert.Single(view.Timeline.Rows).AuthorName);
            Assert.Equal(name, Assert.Single(fresh.Timeline.Rows).AuthorName);
            Assert.Equal(fresh.Roster.Members[Bob.Id], view.Roster.Members[Bob.Id]);
            Assert.Equal(fresh.Sequence, view.Sequence);
        }
    }

    [Fact]
    public async Task It_is_told_where_they_are_and_where_they_wrote_and_nowhere_else()
    {
        var (here, once, never) = (await Instance.Room(Ada, Bob), await Instance.Room(Ada, Bob), await Instance.Room(Ada));
        await Instance.Posts(Bob, once, "and gone");
        await In(rooms => rooms.Leave(Bob, once));

        await Renames(Bob, "Robert");

        Assert.Equal([here, once], Database.Query("SELECT RoomId FROM room_events WHERE Kind = 13 ORDER BY RoomId", row => new RoomId(row.GetInt64(0))));
        Assert.Equal("Robert", Assert.Single((await Open(Instance, once)).View.Timeline.Rows).AuthorName);
        Assert.Empty((await Open(Instance, never)).View.Timeline.Rows);
    }

    [Fact]
    public async Task Another_status_under_the_same_name_is_no_event_of_any_room()
    {
        await Instance.Room(Ada, Bob);
        var before = Count("room_events");

        await Renames(Bob, "Bob");

        Assert.Equal(before, Count("room_events"));
        Assert.Contains(new ProfileChanged(Bob.Id), Instance.Heard);
    }

    [Fact]
    public async Task The_list_names_direct_rooms_and_last_words_anew()
    {
        var (direct, room) = ((await In(rooms => rooms.OpenDirect(Ada, [Eve.Id, Bob.Id]))).Value, await Instance.Room(Ada, Bob));
        await Instance.Posts(Bob, room, "last words");
        foreach (var (id, shows) in new (RoomId, Func<RoomSummary, string>)[] { (direct, mine => mine.Name), (room, mine => mine.LastAuthor) })
        {
            var (hearing, mine) = (Hearing.Of(Instance, id), await Mine(id));
            await Renames(Bob, $"Zed {id.Value}");

            Assert.Contains("Zed", shows(mine.Apply(Assert.Single(hearing.Heard))), StringComparison.Ordinal);
            Assert.Equal(shows(await Mine(id)), shows(mine.Apply(Assert.Single(hearing.Heard))));
        }
    }

    [Fact]
    public async Task Nothing_of_it_is_unread()
    {
        var room = await Instance.Room(Ada, Bob);
        await Renames(Bob, "Robert");

        Assert.Equal(default, (await Mine(room)).Unread.Count);
    }

    private Task<Outcome<Done>> Renames(Actor actor, string name) =>
        new ProfileService(Instance.Get<WriteQueue>(), Instance.Get<RoomEventBus>(), Instance.Signals)
            .Change(new ChangeProfile(actor.Id, name, "", SharesReceipts: true));

    private Task<OpenedRoom> Open(RealtimeInstance instance, RoomId room) =>
        instance.Ask<ChatQueries, OpenedRoom>(chat => chat.Open(Ada, room));

    private Task<RoomSummary> Mine(RoomId room) => Instance.Ask<RoomQueries, RoomSummary>(rooms => rooms.Mine(Ada, room));
}
