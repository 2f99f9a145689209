using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using LeetSocial.Web.Realtime;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace LeetSocial.Tests.Realtime;

public sealed class TypingBoardTests : IDisposable
{
    private static readonly RoomId Room = new(5);
    private static readonly PersonId Ada = new(1);
    private static readonly PersonId Bob = new(2);
    private readonly FakeTimeProvider _clock = new();
    private readonly SignalHub _signals = new(new NoRelay(), NullLogger<SignalHub>.Instance);
    private readonly TypingBoard _board;

    public TypingBoardTests() => _board = new TypingBoard(_signals, _clock);

    public void Dispose()
    {
        _board.Dispose();
        _signals.Dispose();
    }

    [Fact]
    public void People_stand_in_the_order_in_which_they_began()
    {
        Types(Bob, "Bob");
        Types(Ada, "Ada");
        Types(Bob, "Bob");
        Assert.Equal("Bob, Ada", Who());
    }

    [Fact]
    public void Whoever_stops_is_gone()
    {
        Types(Ada, "Ada");
        _signals.Publish(new TypingStopped(Room, Ada));
        Assert.Equal("", Who());
    }

    [Fact]
    public void It_fades_when_it_is_not_repeated_and_the_room_is_told()
    {
        var told = new List<Signal>();
        Types(Ada, "Ada");
        Types(Bob, "Bob");
        _signals.Subscribe(Room, told.Add);
        _clock.Advance(TimeSpan.FromSeconds(5));
        Types(Bob, "Bob");
        _clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal("Bob", Who());
        Assert.Contains(new TypingStopped(Room, Ada), told);
    }

    [Fact]
    public void The_board_is_up_to_date_when_the_room_hears()
    {
        var seen = "";
        using var listening = _signals.Subscribe(Room, _ => seen = Who());
        Types(Ada, "Ada");
        Assert.Equal("Ada", seen);
    }

    [Fact]
    public void The_version_tells_whether_it_is_worth_looking()
    {
        var versions = new List<long> { _board.Version(Room) };
        Types(Ada, "Ada");
        versions.Add(_board.Version(Room));
        Types(Ada, "Ada");
        Assert.Equal(versions[^1], _board.Version(Room));
        _signals.Publish(new TypingStopped(Room, Ada));
        Types(Ada, "Ada");
        versions.Add(_board.Version(Room));
        Assert.Distinct(versions);
    }

    private void Types(PersonId person, string name) => _signals.Publish(new TypingStarted(Room, person, name));

    private string Who() => string.Join(", ", _board.Who(Room).Select(person => person.DisplayName));
}
