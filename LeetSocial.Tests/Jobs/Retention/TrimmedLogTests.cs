using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using LeetSocial.Tests.Realtime;
using LeetSocial.Tests.Support;
using LeetSocial.Web.Data;
using LeetSocial.Web.Data.Reading;
using LeetSocial.Web.Jobs.Retention;
using LeetSocial.Web.Realtime;

namespace LeetSocial.Tests.Jobs.Retention;

/// <summary>A log whose beginning is forgotten: what is answered to those who ask for it.</summary>
public sealed class TrimmedLogTests : InstanceContext
{
    [Fact]
    public async Task Two_that_forget_at_once_forget_each_event_once_and_nothing_young()
    {
        await using var there = await RealtimeInstance.On(Estate);
        var room = await Instance.Room(Ada);
        await Task.WhenAll(Enumerable.Range(0, 230).Select(number => Instance.Posts(Ada, room, $"{number}")));
        await Writes("UPDATE room_events SET At = $0 WHERE Sequence <= 200", DateTimeOffset.UtcNow.AddDays(-31).UtcTicks);

        var trimmed = await Task.WhenAll(Trims(Instance), Trims(there));

        Assert.Equal(200, trimmed.Sum());
        Assert.Equal((31L, 201L), Database.Query("SELECT COUNT(*), MIN(Sequence) FROM room_events", row => (row.GetInt64(0), row.GetInt64(1))).Single());
    }

    [Fact]
    public async Task An_older_cursor_is_answered_reload_and_a_younger_one_what_it_misses()
    {
        var (room, log) = (await Instance.Room(Ada), Instance.Get<EventLog>());
        foreach (var number in Enumerable.Range(2, 8)) await Instance.Posts(Ada, room, $"{number}");
        await Writes("DELETE FROM room_events WHERE Sequence <= 5");

        Assert.Null(log.Since(room, 0, 100));
        Assert.Null(log.Since(room, 4, 100));
        Assert.Equal([6L, 7L, 8L, 9L], log.Since(room, 5, 100)!.Events.Select(change => change.Sequence));
        Assert.False(log.Since(room, 5, 2)!.IsAll);

        await Writes("DELETE FROM room_events");
        Assert.Null(log.Since(room, 8, 100));
        Assert.Equal((0, 9L, true), log.Since(room, 9, 100) is { } missed ? (missed.Events.Count, missed.UpTo, missed.IsAll) : default);
    }

    [Fact]
    public async Task Whoever_slept_longer_than_the_log_is_kept_is_told_to_read_anew_and_then_hears_again()
    {
        await using var there = await RealtimeInstance.On(Estate);
        var room = await Instance.Room(Ada, Bob);
        var ear = new Ear();
        using var listening = Instance.Get<RoomEventFanout>().Subscribe(room, ear);
        foreach (var number in Enumerable.Range(0, 5)) await there.Posts(Bob, room, $"unheard {number}");
        await Writes("DELETE FROM room_events WHERE RoomId = $0 AND Sequence <= 4", room.Value);

        var last = await Instance.Posts(Ada, room, "awake");
        await Eventually.Is(() => ear.News is [Reload], "it is told");
        var next = await there.Posts(Bob, room, "heard");
        Instance.Get<RoomEventFanout>().Reach(room, next.Sequence);
        await Eventually.Is(() => ear.News is [Reload, MessagePosted], "and hears again");

        Assert.Equal(last.Sequence + 1, ((MessagePosted)ear.News[1]).Sequence);
    }

    [Fact]
    public async Task What_a_later_release_wrote_into_the_log_holds_nobody_up()
    {
        await using var there = await RealtimeInstance.On(Estate);
        var room = await Instance.Room(Ada, Bob);
        var hearing = Hearing.Of(Instance, room);
        await there.Posts(Bob, room, "of a kind that is not known here");
        await Writes("UPDATE room_events SET Kind = 999 WHERE Sequence = 3");

        await Instance.Posts(Ada, room, "known");

        await Eventually.Is(() => hearing.Messages.Any(), "what came after it is heard");
        Assert.Equal(4, hearing.Messages.Single().Sequence);
    }

    private static async Task<int> Trims(RealtimeInstance instance)
    {
        for (var all = 0; ;)
        {
            var portion = (await instance.Get<WriteQueue>().Run(new TrimLogWrite(DateTimeOffset.UtcNow.AddDays(-30), 7))).Value;
            if (portion == 0) return all;
            all += portion;
        }
    }

    private sealed class Ear : IListen
    {
        private readonly Lock _lock = new();
        private readonly List<object> _news = [];

        public IReadOnlyList<object> News
        {
            get
            {
                lock (_lock) return [.. _news];
            }
        }

        public void Hear(object news)
        {
            lock (_lock) _news.Add(news);
        }
    }
}
