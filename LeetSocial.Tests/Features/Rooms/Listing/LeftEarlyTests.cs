using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.People;
using LeetSocial.Tests.Features.Chat.Reading;
using LeetSocial.Tests.Realtime;
using LeetSocial.Tests.Support;
using LeetSocial.Web.Features.Rooms;
using LeetSocial.Web.Realtime;
using Microsoft.Extensions.DependencyInjection;

namespace LeetSocial.Tests.Features.Rooms.Listing;

/// <summary>A list of rooms that is left while it is still being read.</summary>
public sealed class LeftEarlyTests : IAsyncLifetime
{
    private readonly Estate _estate = new();
    private readonly Doorkeeper _door = new();
    private RealtimeInstance _instance = null!;
    private Actor _ada = null!;
    private Actor _bob = null!;

    public async ValueTask InitializeAsync()
    {
        _instance = await RealtimeInstance.On(_estate, services: _door.Replace);
        if (await _instance.People("ada", "bob") is [var ada, var bob]) (_ada, _bob) = (ada, bob);
    }

    public async ValueTask DisposeAsync()
    {
        await _instance.DisposeAsync();
        _estate.Dispose();
    }

    [Fact]
    public async Task Listens_to_no_room_any_more_whenever_the_answer_comes()
    {
        var room = await _instance.Room(_ada, _bob);
        await using var circuit = _instance.Circuit();
        var list = circuit.ServiceProvider.GetRequiredService<RoomListState>();
        _door.Shuts();
        var read = list.Load(_bob, live: true);
        list.Dispose();
        _door.Opens();
        Assert.Null(await read);

        await Posts(room);

        circuit.ServiceProvider.GetRequiredService<CircuitInbox>().Take(out var news);
        Assert.Empty(news);
    }

    [Fact]
    public async Task Listens_again_when_it_is_come_back_to()
    {
        var room = await _instance.Room(_ada, _bob);
        await using var circuit = _instance.Circuit();
        var list = circuit.ServiceProvider.GetRequiredService<RoomListState>();
        await list.Load(_bob, live: true);
        list.Dispose();
        await list.Load(_bob, live: true);

        await Posts(room);

        circuit.ServiceProvider.GetRequiredService<CircuitInbox>().Take(out var news);
        Assert.Single(news);
        list.Dispose();
    }

    // Until somebody who listens has heard it.
    private async Task Posts(RoomId room)
    {
        await using var ada = await Seat.Of(_instance, _ada);
        await ada.Hears(room, (await _instance.Posts(_ada, room, "Who hears?")).Sequence);
    }
}
