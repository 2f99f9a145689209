using LeetSocial.Tests.Support;
using LeetSocial.Web.Data.Reading;
using LeetSocial.Web.Realtime;
using TestContext = Xunit.TestContext;

namespace LeetSocial.Tests.Realtime;

/// <summary>The look at the log that nothing may end.</summary>
public sealed class LogPollTests : InstanceContext
{
    [Fact]
    public async Task A_log_that_cannot_be_read_at_the_start_is_looked_at_again_and_the_host_stays_up()
    {
        var trouble = new Trouble<LogPoll>();
        using var poll = new LogPoll(
            Instance.Get<EventLog>(), Instance.Get<RoomEventFanout>(), Instance.Get<IRoomEventRelay>(), TimeProvider.System, trouble);
        Database.Do("ALTER TABLE room_events RENAME TO torn");

        await poll.StartAsync(TestContext.Current.CancellationToken);

        await Eventually.Is(() => trouble.Times > 1, "it is looked at again");
        Database.Do("ALTER TABLE torn RENAME TO room_events");
        Assert.False(poll.ExecuteTask!.IsCompleted);
        await poll.StopAsync(TestContext.Current.CancellationToken);
    }
}
