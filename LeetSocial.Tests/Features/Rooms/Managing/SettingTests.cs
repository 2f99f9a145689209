using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Rooms;
using LeetSocial.Tests.Realtime;
using LeetSocial.Web.Data;
using LeetSocial.Web.Features.Chat;
using LeetSocial.Web.Features.Rooms;
using LeetSocial.Web.Features.Rooms.Joining;

namespace LeetSocial.Tests.Features.Rooms.Managing;

/// <summary>What a room is set to, and what is told of it.</summary>
public sealed class SettingTests : InstanceContext
{
    [Fact]
    public async Task What_is_set_is_told_whole_and_what_was_not_named_stays()
    {
        var room = await Instance.Room(Ada, Bob);
        var hearing = Hearing.Of(Instance, room);

        await Sets(room, new RoomSettings { Name = "  Lab 2 ", SlowModeSeconds = 30 });
        await Sets(room, new RoomSettings { Topic = "Cells", IsPrivate = true, ShowsEdits = false });

        var told = hearing.Heard.Cast<RoomChanged>().Last().Room;
        Assert.Equal(("Lab 2", "Cells", RoomVisibility.Private, 30, false), (told.Name, told.Topic, told.Visibility, told.SlowModeSeconds, told.ShowsEdits));
        Assert.Equal(told, (await Instance.Ask<RoomQueries, RoomSummary>(rooms => rooms.Mine(Bob, room))).Room);
    }

    [Fact]
    public async Task What_is_as_it_was_is_no_news()
    {
        var room = await Instance.Room(Ada);
        var hearing = Hearing.Of(Instance, room);

        await Sets(room, new RoomSettings { Name = "Lab", IsPrivate = false, SlowModeSeconds = 0 });
        await In(rooms => rooms.Unarchive(Ada, room));

        Assert.Empty(hearing.Heard);
    }

    [Theory]
    [InlineData("", null, "NameMissing")]
    [InlineData("a\u202eb", null, "NameNotText")]
    [InlineData(null, "a\u202eb", "TopicNotText")]
    public async Task A_name_or_topic_that_is_none_is_refused(string? name, string? topic, string reason)
    {
        var room = await Instance.Room(Ada);

        Assert.Equal(reason, (await In(rooms => rooms.Set(Ada, room, new RoomSettings { Name = name, Topic = topic }))).Refusal?.Reason);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(4, false)]
    [InlineData(5, true)]
    [InlineData(3_600, true)]
    [InlineData(3_601, false)]
    [InlineData(-1, false)]
    public async Task Slow_mode_is_off_or_a_wait_of_five_seconds_to_an_hour(int seconds, bool isOne)
    {
        var room = await Instance.Room(Ada);

        Assert.Equal(isOne, (await In(rooms => rooms.Set(Ada, room, new RoomSettings { SlowModeSeconds = seconds }))).Refusal is null);
    }

    [Fact]
    public async Task An_archived_room_lets_nobody_in_and_nothing_be_set_until_it_is_opened_again()
    {
        var room = await Instance.Room(Ada, Bob);
        await In(rooms => rooms.Archive(Ada, room));

        Assert.Equal("RoomIsArchived", (await In(rooms => rooms.Join(Eve, room))).Refusal?.Reason);
        Assert.Equal("RoomIsArchived", (await In(rooms => rooms.AddPeople(Ada, room, [Eve.Id]))).Refusal?.Reason);
        Assert.Equal("RoomIsArchived", (await In(rooms => rooms.Set(Ada, room, new RoomSettings { Name = "Other" }))).Refusal?.Reason);
        Assert.Equal("RoomIsArchived", (await Instance.Try<ChatService, LeetSocial.Domain.Messages.TimelineRow>(
            chat => chat.Post(Bob, new PostMessage(room, "Too late", "late")))).Refusal?.Reason);

        await In(rooms => rooms.Unarchive(Ada, room));
        Assert.Null((await In(rooms => rooms.Join(Eve, room))).Refusal);
    }

    [Fact]
    public async Task Everybody_starts_in_a_room_that_is_open()
    {
        var room = await Instance.Room(Ada);
        await In(rooms => rooms.Archive(Ada, room));

        var started = (await Instance.Get<WriteQueue>().Run(new JoinGeneralWrite(Eve.Id, "General", ""))).Value.Room;

        Assert.NotEqual(room, started);
        Assert.Equal([Eve.Id.Value], Members(started));
    }

    [Fact]
    public async Task Such_a_room_is_not_the_newcomers_own_but_an_administrators()
    {
        await Writes("UPDATE people SET IsAdministrator = 1 WHERE Id IN ($0, $1)", Bob.Id.Value, Eve.Id.Value);

        var started = (await Instance.Get<WriteQueue>().Run(new JoinGeneralWrite(Ada.Id, "General", ""))).Value.Room;

        Assert.Equal([Ada.Id.Value, Bob.Id.Value], Members(started));
        Assert.Equal(Bob.Id.Value, Database.Value<long>("SELECT OwnerId FROM rooms WHERE Id = $p0", started.Value));
    }

    [Fact]
    public async Task A_room_that_is_handed_over_has_one_owner_and_the_one_before_goes_on_as_an_admin()
    {
        var room = await Instance.Room(Ada, Bob);
        var hearing = Hearing.Of(Instance, room);

        await In(rooms => rooms.HandOver(Ada, room, Bob.Id));

        Assert.Equal([null, Bob.Id], hearing.Heard.Cast<MemberChanged>().Select(change => change.NewOwnerId));
        Assert.All(hearing.Heard.Cast<MemberChanged>(), change => Assert.Equal(MemberRole.Admin, change.Member.Role));
        Assert.Equal(Bob.Id.Value, Database.Value<long>("SELECT OwnerId FROM rooms WHERE Id = $p0", room.Value));
        Assert.Equal(Refusal.Forbidden, (await In(rooms => rooms.HandOver(Ada, room, Ada.Id))).Refusal);
        Assert.Null((await In(rooms => rooms.Remove(Bob, room, Ada.Id))).Refusal);
    }

    [Fact]
    public async Task Handed_to_two_at_once_a_room_still_has_one_owner()
    {
        var room = await Instance.Room(Ada, Bob, Eve);

        var answers = await Task.WhenAll(In(rooms => rooms.HandOver(Ada, room, Bob.Id)), In(rooms => rooms.HandOver(Ada, room, Eve.Id)));

        Assert.Equal([null, Refusal.Forbidden], answers.Select(answer => answer.Refusal).OrderBy(refusal => refusal is not null));
    }

    private async Task Sets(RoomId room, RoomSettings wanted) => Assert.Null((await In(rooms => rooms.Set(Ada, room, wanted))).Refusal);
}
