using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using LeetSocial.Domain.People;
using LeetSocial.Tests.Support;
using LeetSocial.Web.Data;
using LeetSocial.Web.Features.Rooms;
using LeetSocial.Web.Realtime;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace LeetSocial.Tests.Realtime;

public sealed class ReadBoardTests : IAsyncLifetime
{
    private readonly Estate _estate = new();
    private readonly FakeTimeProvider _clock = new(DateTimeOffset.UtcNow);
    private RealtimeInstance _instance = null!;
    private Actor _ada = null!;
    private Actor _bob = null!;
    private RoomId _room;
    private readonly long[] _own = new long[2];

    public async ValueTask InitializeAsync()
    {
        _instance = await RealtimeInstance.On(_estate, clock: _clock);
        (_ada, _bob) = await _instance.People("ada", "bob") is [var ada, var bob] ? (ada, bob) : default;
        _room = await _instance.Room(_ada, _bob);
        for (var i = 1; i <= 2; i++) _own[i - 1] = (await _instance.Posts(_ada, _room, $"{i}")).Sequence;
    }

    public async ValueTask DisposeAsync()
    {
        await _instance.DisposeAsync();
        _estate.Dispose();
    }

    [Fact]
    public async Task What_was_read_before_anybody_looked_is_known()
    {
        await _instance.Reads(_bob, _room, _own[1]);
        using var open = Board.Open(_room);
        Assert.Equal("1:Bob 2:Bob", Receipts());
    }

    [Fact]
    public async Task Moves_are_told_at_once_and_then_at_most_twice_a_second()
    {
        using var open = Board.Open(_room);
        await _instance.Reads(_bob, _room, _own[0]);
        Assert.Equal("1:Bob", Receipts());

        Board.Advance(_room, _bob.Id, _own[1]);
        Board.Advance(_room, _ada.Id, _own[1]);
        Assert.Equal("1:Bob", Receipts());
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("1:Bob 2:Bob", Receipts());
        Assert.Equal(2, Told());

        for (var i = 0; i < 30; i++)
        {
            Board.Advance(_room, _bob.Id, _own[1] + 1 + i);
            _clock.Advance(TimeSpan.FromSeconds(0.1));
        }
        Assert.InRange(Told(), 7, 9);
    }

    [Fact]
    public void A_late_report_does_not_take_a_position_back()
    {
        using var open = Board.Open(_room);
        _instance.Signals.Publish(new ReadsAdvanced(_room, [new ReadPosition(_bob.Id, _own[1])]));
        _instance.Signals.Publish(new ReadsAdvanced(_room, [new ReadPosition(_bob.Id, _own[0])]));
        Assert.Equal("1:Bob 2:Bob", Receipts());
    }

    [Fact]
    public async Task Whoever_comes_into_the_room_is_among_its_readers()
    {
        using var open = Board.Open(_room);
        var cy = (await _instance.People("cy"))[0];
        await _instance.Ask<RoomService, RoomId>(rooms => rooms.AddPeople(_ada, _room, [cy.Id]));
        await _instance.Reads(cy, _room, (await _instance.Posts(_bob, _room, "hi")).Sequence);
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("1:Cy 2:Cy", Receipts());
    }

    [Fact]
    public async Task Coming_into_a_room_reads_nothing()
    {
        var cy = (await _instance.People("cy"))[0];
        await _instance.Ask<RoomService, RoomId>(rooms => rooms.AddPeople(_ada, _room, [cy.Id]));
        using var open = Board.Open(_room);
        Assert.Equal("", Receipts());
    }

    [Fact]
    public async Task Switching_receipts_off_hides_at_once_what_was_shown()
    {
        using var open = Board.Open(_room);
        await _instance.Reads(_bob, _room, _own[0]);
        Assert.Equal("1:Bob", Receipts());

        await using (var db = await _instance.Get<IDbContextFactory<LeetSocialDb>>().CreateDbContextAsync(TestContext.Current.CancellationToken))
        {
            await db.Users.Where(account => account.Id == _bob.Id.Value)
                .ExecuteUpdateAsync(set => set.SetProperty(account => account.SharesReceipts, false), TestContext.Current.CancellationToken);
        }
        _instance.Signals.Publish(new ProfileChanged(_bob.Id));
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("", Receipts());
    }

    [Fact]
    public void A_room_nobody_looks_at_is_not_kept()
    {
        var one = Board.Open(_room);
        var other = Board.Open(_room);
        one.Dispose();
        Assert.NotSame(ReadPositions.None, Board.Snapshot(_room));
        other.Dispose();
        Assert.Same(ReadPositions.None, Board.Snapshot(_room));
    }

    private ReadBoard Board => _instance.Get<ReadBoard>();

    private int Told() => _instance.Heard.OfType<ReadsAdvanced>().Count();

    private string Receipts() => string.Join(' ', Board.Snapshot(_room).ReceiptsFor(_ada.Id, _own)
        .Select(receipt => $"{_own.IndexOf(receipt.Sequence) + 1}:{string.Join('+', receipt.Names)}"));
}
