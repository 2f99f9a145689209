using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.People;
using LeetSocial.Tests.Support;
using LeetSocial.Web.Realtime;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LeetSocial.Tests.Realtime;

/// <summary>Two instances, a person writing on each, and everybody hears everything once and in order, whatever the relay does.</summary>
public sealed class DeliveryTests : IDisposable
{
    private const int Posts = 150;
    private readonly Estate _estate = new();

    public void Dispose() => _estate.Dispose();

    [Theory]
    [InlineData(1), InlineData(2), InlineData(3)]
    public async Task T42_Repeated_reordered_delayed_and_lost_messages_are_heard_once_and_in_order(int seed)
    {
        var wire = new UnreliableWire(seed);
        await using var talk = await Talk.Begin(
            await RealtimeInstance.On(_estate, services: services => services.Replace(ServiceDescriptor.Singleton(wire.Join()))),
            await RealtimeInstance.On(_estate, services: services => services.Replace(ServiceDescriptor.Singleton(wire.Join()))));

        await Task.WhenAll(talk.Posts(talk.Here, talk.Ada, Posts), talk.Posts(talk.There, talk.Bob, Posts));
        wire.Settle();

        await talk.EverythingIsHeard(2 * Posts, _estate);
    }

    [Theory]
    [InlineData("killed"), InlineData("frozen"), InlineData("flushed")]
    public async Task T41_Redis_may_fail_in_the_middle_of_a_conversation(string how)
    {
        using var redis = await RedisServer.Running();
        await using var talk = await Talk.Begin(
            await RealtimeInstance.On(_estate, redis), await RealtimeInstance.On(_estate, redis));
        await talk.Here.IsUp();
        await talk.There.IsUp();

        var conversation = Task.WhenAll(talk.Posts(talk.Here, talk.Ada, Posts), talk.Posts(talk.There, talk.Bob, Posts));
        await talk.Posts(talk.Here, talk.Ada, 20);
        await Fail(redis, how);
        await conversation;
        await talk.Posts(talk.There, talk.Bob, 20);
        await talk.EverythingIsHeard((2 * Posts) + 40, _estate);

        await Heal(redis, how);
        await talk.Here.IsUp();
        await talk.There.IsUp();
        await talk.Posts(talk.Here, talk.Ada, 20);
        await talk.EverythingIsHeard((2 * Posts) + 60, _estate);
    }

    private static async Task Fail(RedisServer redis, string how)
    {
        switch (how)
        {
            case "killed":
                redis.Kill();
                break;
            case "frozen":
                redis.Freeze();
                break;
            default:
                await redis.FlushAll();
                break;
        }
    }

    private static async Task Heal(RedisServer redis, string how)
    {
        if (how == "killed") await redis.Start();
        if (how == "frozen") redis.Thaw();
    }

    /// <summary>A conversation over two instances.</summary>
    private sealed record Talk(RealtimeInstance Here, RealtimeInstance There, Actor Ada, Actor Bob, RoomId Room, Hearing[] Hearings)
        : IAsyncDisposable
    {
        public static async Task<Talk> Begin(RealtimeInstance here, RealtimeInstance there)
        {
            var people = await here.People("ada", "bob");
            var room = await here.Room(people[0], people[1]);
            await here.Start();
            await there.Start();
            return new Talk(here, there, people[0], people[1], room, [Hearing.Of(here, room), Hearing.Of(there, room)]);
        }

        public async Task Posts(RealtimeInstance instance, Actor author, int count)
        {
            for (var i = 0; i < count; i++) await instance.Posts(author, Room, $"{author.Connection} {i}");
        }

        public async Task EverythingIsHeard(int count, Estate estate)
        {
            var kept = estate.Database.Messages(Room.Value).Select(message => (message.Sequence, message.Html)).ToList();
            Assert.Equal(count, kept.Count);
            foreach (var hearing in Hearings)
            {
                await Eventually.Is(() => hearing.Messages.Count() >= count, "everything is heard");
                Assert.Equal(kept, hearing.Messages);
            }
        }

        public async ValueTask DisposeAsync()
        {
            await Here.DisposeAsync();
            await There.DisposeAsync();
        }
    }
}
