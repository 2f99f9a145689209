using System.Runtime.CompilerServices;
using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using LeetSocial.Tests.Data.Reading;
using LeetSocial.Tests.Realtime;
using LeetSocial.Tests.Support;
using LeetSocial.Web.Data.Reading;
using LeetSocial.Web.Features.Chat;

namespace LeetSocial.Tests.Features.Chat.Reading;

/// <summary>However far one scrolls, up and down again, and whatever comes in meanwhile: a circuit holds a bounded part of the room.</summary>
public sealed class BoundTests : InstanceContext
{
    private const int History = 900;

    [Fact]
    public async Task Up_to_the_beginning_and_down_to_the_end_at_most_300_rows_are_held()
    {
        var room = await Instance.Room(Ada, Bob);
        for (var n = 0; n < History; n++) await Instance.Posts(Ada, room, $"{n}");
        await using var bob = await Seat.Of(Instance, Bob);
        await bob.Opens(room, long.MaxValue);
        var begun = LastRow(bob);

        var most = await Scrolls(bob, conversation => conversation.LoadOlder(), timeline => timeline.ReachesStart);
        await bob.Hears(room, (await Instance.Posts(Ada, room, "Meanwhile")).Sequence);
        Assert.InRange(bob.View!.Timeline.Rows.Length, 1, Conversation.Bound);
        Instance.Get<RowCache>().ReadMuchElse();
        await Eventually.Is(() => !IsHeld(begun), "a row that was scrolled past is held no more");
        Assert.Equal(Conversation.Bound, Math.Max(most, await Scrolls(bob, conversation => conversation.LoadNewer(), timeline => timeline.ReachesEnd)));

        Assert.Contains("Meanwhile", bob.View!.Timeline.Rows[^1].Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_reads_far_up_when_something_was_missed_finds_the_same_part_of_the_room_read_anew()
    {
        var room = await Instance.Room(Ada, Bob);
        for (var n = 0; n < 300; n++) await Instance.Posts(Ada, room, $"{n}");
        await using var bob = await Seat.Of(Instance, Bob);
        await bob.Opens(room, 100);
        var (rows, leads) = (bob.View!.Timeline.Rows, bob.Conversation.Leads);

        Assert.Null(await bob.Conversation.Reread());

        Assert.Contains(rows[rows.Length / 2].Sequence, bob.View.Timeline.Rows.Select(row => row.Sequence));
        Assert.False(bob.View.Timeline.ReachesEnd);
        Assert.Equal(leads, bob.Conversation.Leads);
        bob.Conversation.IsFollowed = true;
        Assert.Null(await bob.Conversation.Reread());
        Assert.True(bob.View.Timeline.ReachesEnd);
    }

    [Fact]
    public async Task Who_is_no_member_any_more_when_the_room_is_read_anew_has_it_closed_T24()
    {
        var room = await Instance.Room(Ada, Bob);
        await using var bob = await Seat.Of(Instance, Bob);
        await bob.Opens(room);
        await Writes("DELETE FROM memberships WHERE RoomId = $0 AND PersonId = $1", room.Value, Bob.Id.Value);

        Assert.Equal(Refusal.NotFound, await bob.Conversation.Reread());

        Assert.Null(bob.View);
    }

    /// <returns>How many rows were held at most.</returns>
    private static async Task<int> Scrolls(Seat seat, Func<Conversation, Task> load, Func<Timeline, bool> isThere)
    {
        var most = 0;
        for (var page = 0; !isThere(seat.View!.Timeline); page++)
        {
            await load(seat.Conversation);
            most = Math.Max(most, seat.View!.Timeline.Rows.Length);
            Assert.True(page < History, "The way has no end.");
            Assert.InRange(most, 1, Conversation.Bound);
        }
        return most;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference LastRow(Seat seat) => new(seat.View!.Timeline.Rows[^1]);

    private static bool IsHeld(WeakReference row)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        return row.IsAlive;
    }
}
