using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.People;
using LeetSocial.Tests.Realtime;
using LeetSocial.Tests.Support;
using LeetSocial.Web.Data;
using LeetSocial.Web.Features.Rooms;
using LeetSocial.Web.Jobs.Retention;

namespace LeetSocial.Tests.Data;

/// <summary>A database from before removals were kept, with people who had been sent away by then and a link that they had kept.</summary>
public sealed class EarlierRemovalsTests : InstanceContext
{
    [Fact]
    public async Task T24_who_was_removed_before_removals_were_kept_comes_back_by_no_old_link()
    {
        var others = await Instance.People("cy", "dan");
        var (cy, dan) = (others[0], others[1]);
        var room = await PrivateRoom(Ada, Bob, Eve, cy, dan);
        var open = await Instance.Room(Ada, cy);
        var (kept, keptOfOpen) = (await Invites(room), await Invites(open));
        await Instance.Posts(cy, room, "Before the log begins");
        await Instance.Posts(cy, open, "Here as well");
        await In(rooms => rooms.Remove(Ada, room, cy.Id));
        await In(rooms => rooms.Leave(cy, open));
        await Instance.Get<WriteQueue>().Run(new TrimLogWrite(DateTimeOffset.MaxValue, 1_000));
        await Instance.Posts(dan, room, "Since");
        await In(rooms => rooms.Remove(Ada, room, Bob.Id));
        await In(rooms => rooms.Remove(Ada, room, Eve.Id));
        await In(rooms => rooms.AddPeople(Ada, room, [Eve.Id]));
        await In(rooms => rooms.Leave(Eve, room));
        await In(rooms => rooms.Leave(dan, room));

        await IsUpgraded();

        // Of the one the log tells, of the other only what they wrote.
        Assert.Equal("InvitationRevoked", (await Uses(Bob, kept)).Refusal?.Reason);
        Assert.Equal("InvitationRevoked", (await Uses(cy, kept)).Refusal?.Reason);
        // Brought back, and gone by oneself; gone by oneself as far as the log knows; from a room that is open to everybody.
        Assert.Null((await Uses(Eve, kept)).Refusal);
        Assert.Null((await Uses(dan, kept)).Refusal);
        Assert.Null((await Uses(cy, keptOfOpen)).Refusal);
        // Whoever may lets them in again.
        var another = await Invites(room);
        Assert.Null((await Uses(Bob, another)).Refusal);
        Assert.Null((await Uses(cy, another)).Refusal);
    }

    [Fact]
    public async Task T24_nor_where_the_log_knows_nothing_at_all()
    {
        var room = await PrivateRoom(Ada, Bob);
        var kept = await Invites(room);
        await Instance.Posts(Bob, room, "Long ago");
        await In(rooms => rooms.Remove(Ada, room, Bob.Id));
        await Instance.Get<WriteQueue>().Run(new TrimLogWrite(DateTimeOffset.MaxValue, 1_000));
        Database.Do($"UPDATE invitations SET CreatedAt = CreatedAt - {TimeSpan.FromDays(40).Ticks}");

        await IsUpgraded();

        Assert.Equal("InvitationRevoked", (await Uses(Bob, kept)).Refusal?.Reason);
        await In(rooms => rooms.AddPeople(Ada, room, [Bob.Id]));
        Assert.Null((await Uses(Bob, kept)).Refusal);
    }

    // As such a database is found by the first start of the version that brought them.
    private async Task IsUpgraded()
    {
        Database.Do("DROP TABLE removals; DELETE FROM __EFMigrationsHistory WHERE MigrationId LIKE '%Removals'");
        await using var next = await RealtimeInstance.On(Estate);
        Assert.Equal(2, Database.Value<long>("SELECT COUNT(*) FROM __EFMigrationsHistory WHERE MigrationId LIKE '%Removals'"));
    }

    private Task<string> Invites(RoomId room) =>
        Instance.Ask<InvitationService, string>(links => links.Invite(Ada, room, new NewInvitation(null, null)));

    private Task<Outcome<RoomId>> Uses(Actor actor, string code) => Instance.Try<InvitationService, RoomId>(links => links.Use(actor, code));
}
