using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using LeetSocial.Domain.People;
using LeetSocial.Tests.Realtime;
using LeetSocial.Tests.Support;
using LeetSocial.Web.Features.Chat;

namespace LeetSocial.Tests.Features.Chat;

/// <summary>A message has one name, and under that name it exists once.</summary>
public sealed class RepeatedSendTests : IAsyncLifetime
{
    private const string Name = "0b5c9f0e-0000-4000-8000-000000000001";

    private readonly Estate _estate = new();
    private readonly RunningTime _clock = new();
    private RealtimeInstance _here = null!;
    private RealtimeInstance _there = null!;

    public async ValueTask InitializeAsync()
    {
        _here = await RealtimeInstance.On(_estate, clock: _clock);
        _there = await RealtimeInstance.On(_estate, clock: _clock);
    }

    public async ValueTask DisposeAsync()
    {
        await _here.DisposeAsync();
        await _there.DisposeAsync();
        _estate.Dispose();
    }

    [Fact]
    public async Task T40_another_text_under_the_same_name_is_answered_by_the_first_result_hours_later_and_elsewhere_too()
    {
        var ada = (await _here.People("ada"))[0];
        var room = await _here.Room(ada);

        var first = await Sends(_here, ada, room, "As it was meant");
        var again = await Sends(_here, ada, room, "Something else");
        var elsewhere = await Sends(_there, ada, room, "Something else again");
        _clock.Advance(TimeSpan.FromHours(30));
        var later = await Sends(_there, ada, room, "Much later");

        Assert.All([again, elsewhere, later], row => Assert.Equal((first.Id, first.Sequence, first.PostedAt), (row.Id, row.Sequence, row.PostedAt)));
        Assert.All([again, elsewhere, later], row => Assert.Equal(first.Html, row.Html));
        Assert.Equal("As it was meant", Assert.Single(_estate.Database.Messages(room.Value)).Content);
    }

    [Fact]
    public async Task T39_T40_sends_of_one_name_that_race_on_two_instances_leave_one_message()
    {
        var ada = (await _here.People("ada"))[0];
        var room = await _here.Room(ada);

        var rows = await Task.WhenAll(
            Enumerable.Range(0, 40).Select(number => Sends(number % 2 == 0 ? _here : _there, ada, room, $"Try {number}")));

        Assert.Single(rows.Select(row => row.Id).Distinct());
        Assert.Single(_estate.Database.Messages(room.Value));
    }

    [Fact]
    public async Task T40_the_same_name_from_somebody_else_or_in_another_room_is_another_message()
    {
        var people = await _here.People("ada", "bob");
        var (room, other) = (await _here.Room(people[0], people[1]), await _here.Room(people[0]));

        await Sends(_here, people[0], room, "Of Ada");
        await Sends(_there, people[1], room, "Of Bob");
        await Sends(_there, people[0], other, "Elsewhere");

        Assert.Equal(["Of Ada", "Of Bob"], _estate.Database.Messages(room.Value).Select(row => row.Content));
        Assert.Equal("Elsewhere", Assert.Single(_estate.Database.Messages(other.Value)).Content);
    }

    private static Task<TimelineRow> Sends(RealtimeInstance instance, Actor author, RoomId room, string text) =>
        instance.Ask<ChatService, TimelineRow>(chat => chat.Post(author, new PostMessage(room, text, Name)));
}
