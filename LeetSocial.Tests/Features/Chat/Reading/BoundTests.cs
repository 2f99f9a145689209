using System.Runtime.CompilerServices;
using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using LeetSocial.Tests.Data.Reading;
using LeetSocial.Tests.Realtime;
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
        Assert.False(IsHeld(begun), "A row that was scrolled past is still held.");
        Assert.Equal(Conversation.Bound, Math.Max(most, await Scrolls(bob, conversation => conversation.LoadNewer(), timeline => timeline.ReachesEnd)));

        Assert.Contains("Meanwhile", bob.View!.Timeline.Rows[^1].Html, StringComparison.Ordinal);
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
