using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.People;
using LeetSocial.Domain.Rooms;
using LeetSocial.Tests.Realtime;
using LeetSocial.Tests.Support;
using LeetSocial.Web.Features.Chat;
using LeetSocial.Web.Features.Rooms;
using LeetSocial.Web.Realtime;
using Microsoft.Extensions.DependencyInjection;

namespace LeetSocial.Tests.Features.Chat.Reading;

/// <summary>What one circuit holds of rooms, without its page: news goes from the inbox into both, as the page does it.</summary>
internal sealed class Seat : IAsyncDisposable
{
    private readonly AsyncServiceScope _scope;
    private readonly Actor _person;
    private readonly RoomListState _rooms;
    private readonly CircuitInbox _inbox;
    private readonly HashSet<(RoomId, long)> _heard = [];

    private Seat(AsyncServiceScope scope, Actor person)
    {
        (_scope, _person) = (scope, person);
        _rooms = scope.ServiceProvider.GetRequiredService<RoomListState>();
        _inbox = scope.ServiceProvider.GetRequiredService<CircuitInbox>();
        Conversation = scope.ServiceProvider.GetRequiredService<Conversation>();
    }

    public Conversation Conversation { get; }

    public RoomView? View => Conversation.View;

    public bool Knows(RoomId room) => _rooms.Rooms.ContainsKey(room);

    public static async Task<Seat> Of(RealtimeInstance instance, Actor person)
    {
        var seat = new Seat(instance.Circuit(), person);
        Assert.Null(await seat._rooms.Load(person, live: true));
        seat._inbox.Open(() => { });
        return seat;
    }

    /// <summary>Goes into a room.</summary>
    /// <returns>How it was refused, and what the database was asked on the way.</returns>
    public async Task<(Refusal? Refusal, IReadOnlyList<string> Asked)> Opens(RoomId room, long? around = null)
    {
        using var commands = new Commands();
        return (await Conversation.Open(_person, room, around, live: true), commands.Asked);
    }

    /// <summary>Returns when a room's event has been heard and folded in.</summary>
    public Task Hears(RoomId room, long sequence) => Eventually.Is(
        () =>
        {
            Drains();
            return _heard.Contains((room, sequence));
        },
        $"{_person.Connection} hears of {sequence} in {room}");

    public void Drains()
    {
        if (!_inbox.Take(out var news)) Conversation.ForgetOthers();
        foreach (var item in news)
        {
            _rooms.Apply(item);
            Conversation.Apply(item);
            if (item is RoomEvent change) _heard.Add((change.RoomId, change.Sequence));
        }
    }

    public async ValueTask DisposeAsync()
    {
        Conversation.Dispose();
        _rooms.Dispose();
        _inbox.Dispose();
        await _scope.DisposeAsync();
    }
}
