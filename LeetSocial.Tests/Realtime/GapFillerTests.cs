using LeetSocial.Domain.Messages;
using LeetSocial.Tests.Support;
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
}
