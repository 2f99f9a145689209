using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;

namespace LeetSocial.Tests.Domain.Messages;

public class ReadPositionsTests
{
    private static readonly PersonId Me = new(1);

    [Fact]
    public void In_a_small_room_a_receipt_tells_names_the_furthest_first()
    {
        var positions = new ReadPositions([My(9), Other("Bob", 4), Other("Ada", 7), Other("Cy", 0)]);
        var receipts = positions.ReceiptsFor(Me, [2, 5, 8]);

        Assert.Equal([2L, 5L], receipts.Select(receipt => receipt.Sequence));
        Assert.Equal(["Ada", "Bob"], receipts[0].Names);
        Assert.Equal(["Ada"], receipts[1].Names);
    }

    [Fact]
    public void In_a_larger_room_it_tells_how_many()
    {
        var positions = new ReadPositions([My(9), .. Enumerable.Range(2, 20).Select(i => Other($"p{i}", i))]);
        var receipt = Assert.Single(positions.ReceiptsFor(Me, [20]));

        Assert.Equal(2, receipt.Count);
        Assert.Empty(receipt.Names);
    }

    [Fact]
    public void Twenty_members_are_still_named_however_few_of_them_share() =>
        Assert.NotEmpty(new ReadPositions([My(9), .. Enumerable.Range(2, 19).Select(i => Other($"p{i}", 9))])
            .ReceiptsFor(Me, [9])[0].Names);

    [Fact]
    public void Whoever_switched_receipts_off_is_not_shown() =>
        Assert.Empty(new ReadPositions([My(9), Other("Ada", 9, shares: false)]).ReceiptsFor(Me, [5]));

    [Fact]
    public void Whoever_switched_receipts_off_sees_none() =>
        Assert.Empty(new ReadPositions([My(9, shares: false), Other("Ada", 9)]).ReceiptsFor(Me, [5]));

    [Fact]
    public void Who_is_not_in_the_room_sees_none() =>
        Assert.Empty(new ReadPositions([Other("Ada", 9)]).ReceiptsFor(Me, [5]));

    [Fact]
    public void My_own_reading_is_no_receipt() =>
        Assert.Empty(new ReadPositions([My(9)]).ReceiptsFor(Me, [5]));

    private static Reader My(long sequence, bool shares = true) => new(Me, "Me", sequence, shares);

    private static Reader Other(string name, long sequence, bool shares = true) =>
        new(new PersonId(name.Aggregate(7L, (id, letter) => (id * 131) + letter)), name, sequence, shares);
}
