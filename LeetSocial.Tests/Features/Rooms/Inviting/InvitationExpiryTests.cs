using LeetSocial.Domain.Kernel;
using LeetSocial.Tests.Realtime;
using LeetSocial.Tests.Support;
using LeetSocial.Web.Features.Rooms;
using Microsoft.Extensions.Time.Testing;

namespace LeetSocial.Tests.Features.Rooms.Inviting;

public sealed class InvitationExpiryTests
{
    [Fact]
    public async Task A_link_ends_with_its_hour_and_one_without_end_does_not()
    {
        using var estate = new Estate();
        var clock = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var instance = await RealtimeInstance.On(estate, clock: clock);
        var people = await instance.People("ada", "bob", "eve");
        var (ada, bob, eve) = (people[0], people[1], people[2]);
        var room = await instance.Room(ada);
        var brief = await Invites(TimeSpan.FromHours(1));
        var endless = await Invites(null);

        clock.Advance(TimeSpan.FromHours(1) - TimeSpan.FromTicks(1));
        Assert.Null((await Uses(bob, brief)).Refusal);

        clock.Advance(TimeSpan.FromTicks(1));
        Assert.Equal("InvitationExpired", (await Uses(eve, brief)).Refusal?.Reason);
        Assert.Equal([endless], (await instance.Ask<InvitationQueries, IReadOnlyList<Invitation>>(links => links.Of(ada, room))).Select(link => link.Code));

        clock.Advance(TimeSpan.FromDays(400));
        Assert.Null((await Uses(eve, endless)).Refusal);

        Task<string> Invites(TimeSpan? life) =>
            instance.Ask<InvitationService, string>(links => links.Invite(ada, room, new NewInvitation(life, null)));

        Task<Outcome<RoomId>> Uses(LeetSocial.Domain.People.Actor actor, string code) =>
            instance.Try<InvitationService, RoomId>(links => links.Use(actor, code));
    }
}
