using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.People;
using LeetSocial.Domain.Rooms;
using LeetSocial.Tests.Realtime;

namespace LeetSocial.Tests.Features.Rooms.Joining;

/// <summary>Who may come into a room, who may be sent away, and what is told of it.</summary>
public sealed class ComingAndGoingTests : InstanceContext
{
    [Fact]
    public async Task Anybody_joins_a_public_room_and_twice_is_once()
    {
        var room = await Instance.Room(Ada);
        var hearing = Hearing.Of(Instance, room);

        Assert.Null((await In(rooms => rooms.Join(Bob, room))).Refusal);
        Assert.Null((await In(rooms => rooms.Join(Bob, room))).Refusal);

        Assert.Equal([Ada.Id.Value, Bob.Id.Value], Members(room));
        Assert.Equal(Bob.Id, Assert.IsType<MemberJoined>(Assert.Single(hearing.Heard)).Member.PersonId);
    }

    [Fact]
    public async Task A_private_room_cannot_be_joined_and_looks_like_none()
    {
        var room = await PrivateRoom(Ada);
        var direct = (await In(rooms => rooms.OpenDirect(Ada, [Eve.Id]))).Value;

        foreach (var closed in (RoomId[])[room, direct, new(999_999)])
        {
            Assert.Equal(Refusal.NotFound, (await In(rooms => rooms.Join(Bob, closed))).Refusal);
        }
        Assert.DoesNotContain(Bob.Id.Value, Members(room).Concat(Members(direct)));
    }

    [Fact]
    public async Task A_member_brings_others_in_and_a_stranger_does_not()
    {
        var room = await PrivateRoom(Ada, Bob);

        Assert.Equal(Refusal.NotFound, (await In(rooms => rooms.AddPeople(Eve, room, [Eve.Id]))).Refusal);
        Assert.Equal(Invalid("UnknownPerson"), (await In(rooms => rooms.AddPeople(Bob, room, [Eve.Id, new PersonId(999_999)]))).Refusal);
        Assert.DoesNotContain(Eve.Id.Value, Members(room));

        Assert.Null((await In(rooms => rooms.AddPeople(Bob, room, [Ada.Id, Eve.Id, Eve.Id]))).Refusal);
        Assert.Equal([Ada.Id.Value, Bob.Id.Value, Eve.Id.Value], Members(room));
    }

    [Fact]
    public async Task A_hundred_and_one_people_are_too_many_to_add()
    {
        var room = await Instance.Room(Ada);

        var added = await In(rooms => rooms.AddPeople(Ada, room, [.. Enumerable.Range(1, 101).Select(id => new PersonId(id))]));

        Assert.Equal(Invalid("TooManyPeople"), added.Refusal);
    }

    [Fact]
    public async Task Nobody_comes_into_a_direct_room_or_leaves_it()
    {
        var room = (await In(rooms => rooms.OpenDirect(Ada, [Bob.Id]))).Value;

        Assert.Equal("DirectRoomIsFixed", (await In(rooms => rooms.AddPeople(Ada, room, [Eve.Id]))).Refusal?.Reason);
        Assert.Equal("DirectRoomIsFixed", (await In(rooms => rooms.Leave(Ada, room))).Refusal?.Reason);
        Assert.Equal("DirectRoomIsFixed", (await In(rooms => rooms.Remove(Ada, room, Bob.Id))).Refusal?.Reason);
        Assert.Equal([Ada.Id.Value, Bob.Id.Value], Members(room));
    }

    [Fact]
    public async Task Who_leaves_is_no_member_and_has_nothing_to_leave_a_second_time()
    {
        var room = await Instance.Room(Ada, Bob);
        await Instance.Posts(Ada, room, "for @bob");

        Assert.Null((await In(rooms => rooms.Leave(Bob, room))).Refusal);
        Assert.Equal(Refusal.NotFound, (await In(rooms => rooms.Leave(Bob, room))).Refusal);

        Assert.Equal([Ada.Id.Value], Members(room));
        Assert.Equal(0, Count("mentions"));
    }

    [Fact]
    public async Task A_room_passes_from_its_owner_to_an_admin_and_then_to_whoever_has_been_there_longest()
    {
        var room = await Instance.Room(Ada, Bob, Eve);
        var hearing = Hearing.Of(Instance, room);
        await Writes("UPDATE memberships SET Role = $0 WHERE PersonId = $1", (int)MemberRole.Admin, Eve.Id.Value);

        await In(rooms => rooms.Leave(Ada, room));
        await In(rooms => rooms.Leave(Eve, room));
        await In(rooms => rooms.Leave(Bob, room));

        Assert.Equal([Eve.Id, Bob.Id, null], hearing.Heard.Cast<MemberLeft>().Select(left => left.NewOwnerId));
        Assert.Empty(Members(room));
    }

    [Fact]
    public async Task Owners_and_admins_remove_members_and_nobody_removes_the_owner()
    {
        var (room, bob, eve) = (await Instance.Room(Ada, Bob, Eve), Bob.Id, Eve.Id);
        var stranger = Assert.Single(await Instance.People("stranger"));

        Assert.Equal(Refusal.Forbidden, (await Removes(Bob, eve)).Refusal);
        Assert.Equal(Refusal.NotFound, (await Removes(stranger, eve)).Refusal);
        Assert.Equal(Refusal.NotFound, (await Removes(Ada, stranger.Id)).Refusal);
        await Writes("UPDATE memberships SET Role = $0 WHERE PersonId = $1", (int)MemberRole.Admin, bob.Value);
        Assert.Equal(Refusal.Forbidden, (await Removes(Bob, Ada.Id)).Refusal);
        Assert.Null((await Removes(Bob, eve)).Refusal);
        Assert.Null((await Removes(Ada, bob)).Refusal);
        Assert.Equal([Ada.Id.Value], Members(room));

        Task<Outcome<RoomId>> Removes(Actor actor, PersonId person) => In(rooms => rooms.Remove(actor, room, person));
    }

    [Fact]
    public async Task An_administrator_removes_from_a_room_they_are_not_in()
    {
        var room = await PrivateRoom(Ada, Bob);
        await Writes("UPDATE people SET IsAdministrator = 1 WHERE Id = $0", Eve.Id.Value);

        Assert.Null((await In(rooms => rooms.Remove(Eve, room, Bob.Id))).Refusal);
        Assert.Equal([Ada.Id.Value], Members(room));
    }
}
