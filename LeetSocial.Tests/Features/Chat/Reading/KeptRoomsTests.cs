using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using LeetSocial.Tests.Realtime;
using LeetSocial.Tests.Support;
using LeetSocial.Web.Features.Chat;
using LeetSocial.Web.Features.Chat.Reading;

namespace LeetSocial.Tests.Features.Chat.Reading;

/// <summary>Going back to a room that one was in a moment ago.</summary>
public sealed class KeptRoomsTests : InstanceContext
{
    [Fact]
    public async Task It_stands_there_without_a_question_to_the_database()
    {
        var (first, second) = (await RoomWith(3), await RoomWith(3));
        await using var bob = await Seat.Of(Instance, Bob);
        Assert.NotEmpty((await bob.Opens(first)).Asked);
        await bob.Opens(second);

        var (refusal, asked) = await bob.Opens(first);

        Assert.Null(refusal);
        Assert.Empty(asked);
        await SeesWhatAFreshLookShows(bob, first);
    }

    [Fact]
    public async Task What_is_said_before_the_first_room_stands_there_does_no_harm_and_is_seen()
    {
        var room = await RoomWith(3);
        await using var bob = await Seat.Of(Instance, Bob);
        await bob.Hears(room, (await Instance.Posts(Ada, room, "Early")).Sequence);

        await bob.Opens(room);

        Assert.Equal("<p>Early</p>", bob.View!.Timeline.Rows[^1].Html.Trim());
    }

    [Fact]
    public async Task What_happened_there_meanwhile_is_there()
    {
        var (first, second) = (await RoomWith(60), await RoomWith(3));
        await Instance.Reads(Bob, first, (await Instance.Posts(Ada, first, "Read by Bob")).Sequence);
        await using var bob = await Seat.Of(Instance, Bob);
        await bob.Opens(first);
        var rows = bob.View!.Timeline.Rows;
        await bob.Opens(second);
        await Instance.Ask<ChatService, Done>(chat => chat.Edit(Ada, rows[^1].Id, "Said otherwise"));
        await Instance.Ask<ChatService, Done>(chat => chat.Delete(Ada, rows[^2].Id));
        await bob.Hears(first, (await Instance.Posts(Ada, first, "News")).Sequence);

        Assert.Empty((await bob.Opens(first)).Asked);

        Assert.Equal("<p>News</p>", bob.View!.Timeline.Rows[^1].Html.Trim());
        Assert.Contains("Said otherwise", bob.View.Timeline.Rows[^2].Html, StringComparison.Ordinal);
        Assert.True(bob.View.Timeline.Rows[^3].IsDeleted);
        await SeesWhatAFreshLookShows(bob, first);
    }

    [Fact]
    public async Task Who_was_removed_meanwhile_does_not_find_it_T24()
    {
        var (first, second) = (await RoomWith(3), await RoomWith(3));
        await using var bob = await Seat.Of(Instance, Bob);
        await bob.Opens(first);
        await bob.Opens(second);
        await In(rooms => rooms.Remove(Ada, first, Bob.Id));
        await Eventually.Is(() => { bob.Drains(); return !bob.Knows(first); }, "Bob hears that he was removed");

        Assert.Equal(Refusal.NotFound, (await bob.Opens(first)).Refusal);
        Assert.Null(bob.View);
    }

    [Fact]
    public async Task A_membership_that_ended_unheard_is_found_out_right_after_T24()
    {
        var (first, second) = (await RoomWith(3), await RoomWith(3));
        await using var bob = await Seat.Of(Instance, Bob);
        await bob.Opens(first);
        await bob.Opens(second);
        await Writes("DELETE FROM memberships WHERE RoomId = $0 AND PersonId = $1", first.Value, Bob.Id.Value);
        await bob.Opens(first);
        Assert.True(bob.Conversation.IsUnasked);

        Assert.Equal(Refusal.NotFound, await bob.Conversation.Confirm());
        Assert.Null(bob.View);
    }

    [Fact]
    public async Task The_last_five_are_at_hand_and_no_others()
    {
        var rooms = new List<RoomId>();
        for (var n = 0; n < KeptRooms.Most + 2; n++) rooms.Add(await RoomWith(2));
        await using var bob = await Seat.Of(Instance, Bob);
        foreach (var room in rooms) await bob.Opens(room);

        foreach (var room in rooms.Skip(1).Take(KeptRooms.Most)) Assert.Empty((await bob.Opens(room)).Asked);
        Assert.NotEmpty((await bob.Opens(rooms[0])).Asked);
    }

    [Fact]
    public async Task A_room_of_which_too_much_was_told_is_read_anew()
    {
        var (first, second) = (await RoomWith(3), await RoomWith(3));
        await using var bob = await Seat.Of(Instance, Bob);
        await bob.Opens(first);
        await bob.Opens(second);
        TimelineRow last = null!;
        for (var n = 0; n < 250; n++) last = await Instance.Posts(Ada, first, $"{n}");
        await bob.Hears(first, last.Sequence);

        Assert.NotEmpty((await bob.Opens(first)).Asked);
        await SeesWhatAFreshLookShows(bob, first);
    }

    [Fact]
    public async Task When_news_was_lost_all_are_read_anew()
    {
        var (first, second) = (await RoomWith(3), await RoomWith(3));
        await using var bob = await Seat.Of(Instance, Bob);
        await bob.Opens(first);
        await bob.Opens(second);
        bob.Conversation.ForgetOthers();

        Assert.NotEmpty((await bob.Opens(first)).Asked);
    }

    private async Task<RoomId> RoomWith(int messages)
    {
        var room = await Instance.Room(Ada, Bob);
        for (var n = 0; n < messages; n++) await Instance.Posts(Ada, room, $"{n}");
        return room;
    }

    // As far as both look back, and in everything else but that.
    private async Task SeesWhatAFreshLookShows(Seat seat, RoomId room)
    {
        var fresh = await Instance.Ask<ChatQueries, OpenedRoom>(chat => chat.Open(Bob, room));
        var (shown, read) = (seat.View!, fresh.View);
        var rows = Math.Min(shown.Timeline.Rows.Length, read.Timeline.Rows.Length);
        Assert.Equal((fresh.Landing, fresh.Divider), (seat.Conversation.Landing, seat.Conversation.Divider));
        Assert.Equal((read.Unread, read.Room, read.Sequence), (shown.Unread, shown.Room, shown.Sequence));
        Assert.Equal(Told(read.Timeline.Rows.TakeLast(rows)), Told(shown.Timeline.Rows.TakeLast(rows)));
    }

    private static IEnumerable<(long, string, bool)> Told(IEnumerable<TimelineRow> rows) => rows.Select(row => (row.Sequence, row.Html, row.IsDeleted));
}
