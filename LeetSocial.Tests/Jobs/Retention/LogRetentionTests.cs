using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.People;
using LeetSocial.Tests.Support;
using LeetSocial.Web.Features.Accounts;
using LeetSocial.Web.Features.Chat;
using LeetSocial.Web.Features.Rooms;
using Microsoft.Extensions.DependencyInjection;

namespace LeetSocial.Tests.Jobs.Retention;

/// <summary>The event log forgets what is older than it is kept, on the real host, whose clock is moved.</summary>
public sealed class LogRetentionTests : IDisposable
{
    private readonly Estate _estate = new();
    private readonly RunningTime _time = new();

    public void Dispose() => _estate.Dispose();

    [Fact]
    public async Task Events_of_thirty_days_are_kept_and_older_ones_forgotten()
    {
        await using var host = new InProcessHost(_estate, time: _time);
        await using var talk = await Talk.Begin(host);
        await talk.Posts("old");
        _time.Advance(TimeSpan.FromDays(2));
        await talk.Posts("young");
        Assert.Equal([1L, 2L, 3L], Kept(talk.Room));

        _time.Advance(TimeSpan.FromDays(29));
        await Eventually.Is(() => Kept(talk.Room) is [3L], "the first two are forgotten");

        Assert.Equal(["old", "young"], _estate.Database.Messages(talk.Room.Value).Select(message => message.Content));
        _time.Advance(TimeSpan.FromDays(2));
        await Eventually.Is(() => Kept(talk.Room) is [], "the last one is too");
        await talk.Posts("after everything was forgotten");
        Assert.Equal([4L], Kept(talk.Room));
    }

    [Fact]
    public async Task However_many_instances_there_are_one_turn_is_planned()
    {
        await using var one = new InProcessHost(_estate, time: _time);
        await using var two = new InProcessHost(_estate, time: _time);
        foreach (var turn in Enumerable.Range(0, 3))
        {
            await Eventually.Is(() => Planned() == 1 && Waiting() == 0, $"turn {turn} is done, and the next is planned");
            _time.Advance(TimeSpan.FromHours(1.1));
        }
    }

    [Fact]
    public async Task With_nothing_to_forget_no_turn_is_planned_and_one_that_was_does_nothing()
    {
        await using (var before = new InProcessHost(_estate, time: _time))
        {
            await using var talk = await Talk.Begin(before);
            await Eventually.Is(() => Planned() == 1 && Waiting() == 0, "a turn is planned");
        }
        await using var host = new InProcessHost(_estate, time: _time, settings: ("Retention:EventDays", "0"));
        _time.Advance(TimeSpan.FromDays(40));

        await Eventually.Is(() => Planned() + Waiting() == 0, "the turn is over");
        Assert.NotEqual(0, _estate.Database.Value<long>("SELECT COUNT(*) FROM room_events"));
    }

    private IReadOnlyList<long> Kept(RoomId room) =>
        _estate.Database.Query("SELECT Sequence FROM room_events WHERE RoomId = $p0 ORDER BY Sequence", row => row.GetInt64(0), room.Value);

    private long Planned() => Turns(">");

    private long Waiting() => Turns("<=");

    private long Turns(string when) => _estate.Database.Value<long>(
        $"SELECT COUNT(*) FROM jobs WHERE Kind = 'TrimLog' AND DueAt {when} $p0", _time.GetUtcNow().UtcTicks);

    private sealed record Talk(AsyncServiceScope Scope, Actor Ada, RoomId Room) : IAsyncDisposable
    {
        public static async Task<Talk> Begin(InProcessHost host)
        {
            var scope = host.Services.CreateAsyncScope();
            var ada = (await scope.ServiceProvider.GetRequiredService<ICreateAccounts>().Create("ada", "Ada", "ada@example.org", "long enough")).Value;
            return new Talk(scope, ada, (await scope.ServiceProvider.GetRequiredService<RoomService>().Create(ada, new NewRoom("Lab", "", false, []))).Value);
        }

        public async Task Posts(string text) => Assert.Null((await Scope.ServiceProvider.GetRequiredService<ChatService>()
            .Post(Ada, new PostMessage(Room, text, Guid.NewGuid().ToString()))).Refusal);

        public ValueTask DisposeAsync() => Scope.DisposeAsync();
    }
}
