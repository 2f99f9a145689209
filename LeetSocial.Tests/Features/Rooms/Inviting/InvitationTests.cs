using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.People;
using LeetSocial.Domain.Rooms;
using LeetSocial.Tests.Realtime;
using LeetSocial.Web.Data;
using LeetSocial.Web.Features.Rooms;
using LeetSocial.Web.Jobs.Retention;

namespace LeetSocial.Tests.Features.Rooms.Inviting;

/// <summary>Coming into a room by a link, and what a link tells.</summary>
public sealed class InvitationTests : InstanceContext
{
    [Fact]
    public async Task Who_holds_a_link_sees_where_it_leads_and_comes_in_once()
    {
        var room = await PrivateRoom(Ada);
        var code = await Invites(Ada, room, mostUses: 1);
        var hearing = Hearing.Of(Instance, room);

        Assert.Equal(new InvitedRoom(room, "Secret", "", "Ada", 1, IsMember: false), (await Looks(Bob, code)).Value);
        Assert.Equal(room, (await Uses(Bob, code)).Value);
        Assert.Equal(room, (await Uses(Bob, code)).Value);

        Assert.Equal([Ada.Id.Value, Bob.Id.Value], Members(room));
        Assert.Single(hearing.Heard.OfType<MemberJoined>());
        Assert.Equal(1, Database.Value<long>("SELECT Uses FROM invitations"));
        Assert.True((await Looks(Bob, code)).Value.IsMember);
    }

    [Fact]
    public async Task T24_a_link_that_lets_nobody_in_says_why_and_nothing_of_the_room()
    {
        var room = await PrivateRoom(Ada, Bob);
        var (usedUp, revoked, makerless) = (await Invites(Ada, room, mostUses: 1), await Invites(Ada, room), await Invites(Bob, room));
        var someone = Assert.Single(await Instance.People("someone"));
        await Uses(someone, usedUp);
        foreach (var link in (await Links(Ada, room)).Where(link => link.Code == revoked)) await Revokes(Ada, room, link.Id);
        await In(rooms => rooms.Leave(Bob, room));

        Assert.Equal("InvitationUsedUp", (await Looks(Eve, usedUp)).Refusal?.Reason);
        Assert.Equal("InvitationRevoked", (await Looks(Eve, revoked)).Refusal?.Reason);
        Assert.Equal("InvitationRevoked", (await Looks(Eve, makerless)).Refusal?.Reason);
        Assert.Equal("InvitationUnknown", (await Looks(Eve, "guessed")).Refusal?.Reason);
        foreach (var code in (string[])[usedUp, revoked, makerless, "guessed"])
        {
            Assert.Equal((await Looks(Eve, code)).Refusal, (await Uses(Eve, code)).Refusal);
        }
        Assert.DoesNotContain(Eve.Id.Value, Members(room));
    }

    [Fact]
    public async Task A_use_is_counted_for_each_who_came_by_the_link_and_for_nobody_who_was_in_already()
    {
        var room = await PrivateRoom(Ada);
        var code = await Invites(Ada, room, mostUses: 1);
        await In(rooms => rooms.AddPeople(Ada, room, [Bob.Id]));

        Assert.Equal(room, (await Uses(Ada, code)).Value);
        Assert.Equal(room, (await Uses(Bob, code)).Value);
        Assert.Equal(0, Assert.Single(await Links(Ada, room)).Uses);

        Assert.Equal(room, (await Uses(Eve, code)).Value);
        Assert.Equal(room, (await Uses(Bob, code)).Value);
        Assert.Empty(await Links(Ada, room));
    }

    [Fact]
    public async Task Of_two_who_come_at_once_for_the_only_use_on_two_instances_one_comes_in()
    {
        await using var elsewhere = await RealtimeInstance.On(Estate);
        var room = await PrivateRoom(Ada);
        for (var time = 0; time < 5; time++)
        {
            var (code, pair) = (await Invites(Ada, room, mostUses: 1), await Instance.People($"early{time}", $"late{time}"));
            var answers = await Task.WhenAll(
                Task.Run(() => Uses(pair[0], code)),
                Task.Run(() => elsewhere.Try<InvitationService, RoomId>(links => links.Use(pair[1], code))));

            Assert.Equal([null, "InvitationUsedUp"], answers.Select(answer => answer.Refusal?.Reason).Order());
            Assert.Equal(1, Database.Value<long>("SELECT Uses FROM invitations WHERE Code = $p0", code));
        }
        Assert.Equal(6, Members(room).Count);
    }

    [Fact]
    public async Task Of_many_who_come_for_the_last_use_one_comes_in()
    {
        var room = await PrivateRoom(Ada);
        var code = await Invites(Ada, room, mostUses: 3);
        var crowd = await Instance.People([.. Enumerable.Range(0, 20).Select(number => $"guest{number}")]);

        var answers = await Task.WhenAll(crowd.Select(guest => Uses(guest, code)));

        Assert.Equal(3, answers.Count(answer => answer.Refusal is null));
        Assert.All(answers.Where(answer => answer.Refusal is not null), answer => Assert.Equal("InvitationUsedUp", answer.Refusal?.Reason));
        Assert.Equal(4, Members(room).Count);
    }

    [Fact]
    public async Task T24_who_was_removed_does_not_come_back_by_a_link_they_had_kept()
    {
        var room = await PrivateRoom(Ada, Bob);
        var kept = await Invites(Ada, room);
        await In(rooms => rooms.Remove(Ada, room, Bob.Id));

        Assert.Equal("InvitationRevoked", (await Uses(Bob, kept)).Refusal?.Reason);
        Assert.Null((await Uses(Bob, await Invites(Ada, room))).Refusal);
    }

    [Fact]
    public async Task T24_nor_when_the_log_has_forgotten_it_but_when_somebody_brings_them_back()
    {
        var room = await PrivateRoom(Ada, Bob);
        var kept = await Invites(Ada, room);
        await In(rooms => rooms.Remove(Ada, room, Bob.Id));
        await Instance.Get<WriteQueue>().Run(new TrimLogWrite(DateTimeOffset.MaxValue, 1_000));

        Assert.Equal("InvitationRevoked", (await Uses(Bob, kept)).Refusal?.Reason);

        await In(rooms => rooms.AddPeople(Ada, room, [Bob.Id]));
        await In(rooms => rooms.Leave(Bob, room));
        Assert.Null((await Uses(Bob, kept)).Refusal);
    }

    [Fact]
    public async Task T24_the_links_of_somebody_who_was_banned_let_nobody_in()
    {
        var room = await PrivateRoom(Bob, Ada);
        var code = await Invites(Bob, room);
        await Writes("UPDATE people SET BannedAt = 1 WHERE Id = $0", Bob.Id.Value);

        Assert.Equal("InvitationRevoked", (await Looks(Eve, code)).Refusal?.Reason);
        Assert.Equal("InvitationRevoked", (await Uses(Eve, code)).Refusal?.Reason);
        Assert.Empty(await Links(Bob, room));
    }

    [Fact]
    public async Task A_link_leads_nowhere_while_its_room_is_archived()
    {
        var room = await PrivateRoom(Ada);
        var code = await Invites(Ada, room);
        await In(rooms => rooms.Archive(Ada, room));

        Assert.Equal("InvitationRevoked", (await Uses(Bob, code)).Refusal?.Reason);
        Assert.Equal("RoomIsArchived", (await Tries(Ada, room, null, null)).Refusal?.Reason);
    }

    [Fact]
    public async Task T27_members_see_and_end_their_own_links_who_looks_after_the_room_all_and_outsiders_none()
    {
        var room = await PrivateRoom(Ada, Bob);
        var (adas, bobs) = (await Invites(Ada, room), await Invites(Bob, room));

        Assert.Equal([bobs, adas], (await Links(Ada, room)).Select(link => link.Code));
        Assert.Equal([bobs], (await Links(Bob, room)).Select(link => link.Code));
        Assert.Equal(Refusal.NotFound, (await Instance.Try<InvitationQueries, IReadOnlyList<Invitation>>(links => links.Of(Eve, room))).Refusal);
        Assert.Equal(Refusal.NotFound, (await Tries(Eve, room, null, null)).Refusal);

        var (first, second) = ((await Links(Ada, room))[1].Id, (await Links(Ada, room))[0].Id);
        Assert.Equal(Refusal.NotFound, (await Revokes(Bob, room, first)).Refusal);
        Assert.Equal(Refusal.NotFound, (await Revokes(Eve, room, first)).Refusal);
        Assert.Null((await Revokes(Ada, room, second)).Refusal);
        Assert.Null((await Revokes(Ada, room, second)).Refusal);
        Assert.Equal([adas], (await Links(Ada, room)).Select(link => link.Code));
    }

    [Theory]
    [InlineData(0.9, null, "LifetimeOutOfRange")]
    [InlineData(721.0, null, "LifetimeOutOfRange")]
    [InlineData(1.0, 0, "UsesOutOfRange")]
    [InlineData(720.0, 101, "UsesOutOfRange")]
    [InlineData(1.0, 1, null)]
    [InlineData(720.0, 100, null)]
    [InlineData(null, null, null)]
    public async Task A_link_lives_an_hour_to_thirty_days_or_for_ever_for_one_to_a_hundred_or_all(double? hours, int? uses, string? reason)
    {
        var room = await PrivateRoom(Ada);
        var lifetime = hours is { } life ? TimeSpan.FromHours(life) : (TimeSpan?)null;

        Assert.Equal(reason, (await Tries(Ada, room, lifetime, uses)).Refusal?.Reason);
    }

    [Fact]
    public async Task Codes_are_long_and_never_the_same()
    {
        var room = await PrivateRoom(Ada);
        var codes = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Invites(Ada, room)));

        Assert.Equal(100, codes.Distinct().Count());
        Assert.All(codes, code => Assert.Matches("^[A-Za-z0-9_-]{22}$", code));
        Assert.Equal("TooManyInvitations", (await Tries(Ada, room, null, null)).Refusal?.Reason);
    }

    [Fact]
    public async Task Links_that_let_nobody_in_any_more_leave_room_for_others()
    {
        var room = await PrivateRoom(Ada, Bob);
        for (var number = 0; number < 50; number++) await Invites(Ada, room, mostUses: 1);
        for (var number = 0; number < 50; number++) await Invites(Bob, room);
        Assert.Equal("TooManyInvitations", (await Tries(Ada, room, null, null)).Refusal?.Reason);

        await Uses(Eve, (await Links(Ada, room))[^1].Code);
        Assert.Null((await Tries(Ada, room, null, null)).Refusal);
        Assert.Equal("TooManyInvitations", (await Tries(Ada, room, null, null)).Refusal?.Reason);

        await In(rooms => rooms.Leave(Bob, room));
        Assert.Null((await Tries(Ada, room, null, null)).Refusal);
        Assert.Equal(51, (await Links(Ada, room)).Count);
    }

    private async Task<string> Invites(Actor actor, RoomId room, int? mostUses = null) => (await Tries(actor, room, null, mostUses)).Value;

    private Task<Outcome<string>> Tries(Actor actor, RoomId room, TimeSpan? lifetime, int? mostUses) =>
        Instance.Try<InvitationService, string>(links => links.Invite(actor, room, new NewInvitation(lifetime, mostUses)));

    private Task<Outcome<InvitedRoom>> Looks(Actor actor, string code) =>
        Instance.Try<InvitationQueries, InvitedRoom>(links => links.Look(actor, code));

    private Task<Outcome<RoomId>> Uses(Actor actor, string code) => Instance.Try<InvitationService, RoomId>(links => links.Use(actor, code));

    private Task<IReadOnlyList<Invitation>> Links(Actor actor, RoomId room) =>
        Instance.Ask<InvitationQueries, IReadOnlyList<Invitation>>(links => links.Of(actor, room));

    private Task<Outcome<Done>> Revokes(Actor actor, RoomId room, long invitation) =>
        Instance.Try<InvitationService, Done>(links => links.Revoke(actor, room, invitation));
}
