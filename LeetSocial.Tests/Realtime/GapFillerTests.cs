using LeetSocial.Domain.Messages;
using LeetSocial.Tests.Support;
using LeetSocial.Web.Data.Reading;
using LeetSocial.Web.Realtime;
using Microsoft.Extensions.Time.Testing;

namespace LeetSocial.Tests.Realtime;

/// <summary>What a room's stream misses is read from the log, whenever it becomes known that there is something.</summary>
public sealed class GapFillerTests : InstanceContext
{
    private readonly FakeTimeProvider _clock = new(DateTimeOffset.UtcNow);

    private protected override TimeProvider Clock => _clock;

    [Fact]
    public async Task What_the_log_is_known_to_hold_is_heard_though_a_gap_before_it_closes_by_itself()
    {
        await using var there = await RealtimeInstance.On(Estate);
        var room = await Instance.Room(Ada, Bob);
        var (hearing, fanout) = (Hearing.Of(Instance, room), Instance.Get<RoomEventFanout>());
        var rows = new List<TimelineRow>();
        foreach (var text in new[] { "one", "two", "three" }) rows.Add(await there.Posts(Bob, room, text));

        foreach (var row in new[] { rows[1], rows[0] }) fanout.Receive(new MessagePosted(room, row.Sequence, row.PostedAt, row));
        fanout.Reach(room, rows[2].Sequence);

        await Eventually.Is(
            () =>
            {
                // Nobody outside knows when it begins to wait for the gap to close.
                _clock.Advance(TimeSpan.FromMilliseconds(50));
                return hearing.Messages.Count() == 3;
            },
            "the third is heard, which nobody brings");
        Assert.Equal(rows.Select(row => row.Sequence), hearing.Messages.Select(message => message.Sequence));
    }

    [Fact]
    public async Task What_could_not_be_read_is_read_again_though_nothing_happens_in_the_room_any_more()
    {
        var room = await Instance.Room(Ada, Bob);
        var (channel, hearing, trouble) = (new RoomChannel(room), new Hearing(), new Trouble<GapFiller>());
        using var gaps = new GapFiller(Instance.Get<EventLog>(), _clock, trouble);
        channel.Add(hearing, () => Instance.Get<EventLog>().Head(room));
        var row = await Instance.Posts(Bob, room, "one");
        Database.Do("ALTER TABLE room_events RENAME TO torn");
        gaps.FillNow(channel);
        await Eventually.Is(() => trouble.Times > 0, "the log cannot be read");

        Database.Do("ALTER TABLE torn RENAME TO room_events");

        await Eventually.Is(
            () =>
            {
                _clock.Advance(TimeSpan.FromSeconds(1));
                return hearing.Messages.Any();
            },
            "it is read again");
        Assert.Equal(row.Sequence, Assert.Single(hearing.Messages).Sequence);
    }
}
