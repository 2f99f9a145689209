using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using LeetSocial.Tests.Data.Reading;
using LeetSocial.Tests.Support;
using LeetSocial.Web.Features.Chat;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace LeetSocial.Tests.Features.Chat;

/// <summary>Who has read one's own messages, in the words of the product, as the log's script takes them.</summary>
public sealed class ReceiptLabelsTests : UiContext
{
    private static readonly PersonId Me = CachedRows.Row(5).AuthorId;

    [Theory]
    [InlineData("", "")]
    [InlineData("Bo", "Read by Bo")]
    [InlineData("Bo Cy Di", "Read by Bo, Cy, Di")]
    [InlineData("Bo Cy Di Eve", "Read by 4")]
    [InlineData("Bo -Cy", "Read by Bo")]
    public void Up_to_three_are_named_more_are_counted_and_who_keeps_it_to_oneself_is_neither(string readers, string label) =>
        Assert.Equal(label.Length == 0 ? "" : $"[[5,\"{label}\"]]", Told(members: 6, iShare: true, readers.Split(' ', StringSplitOptions.RemoveEmptyEntries)));

    [Theory]
    [InlineData(20, "Read by Bo, Cy")]
    [InlineData(21, "Read by 2")]
    public void A_room_of_more_than_twenty_is_told_no_names(int members, string label) =>
        Assert.Equal($"[[5,\"{label}\"]]", Told(members, iShare: true, "Bo", "Cy"));

    [Fact]
    public void Who_shares_none_is_told_none() => Assert.Equal("", Told(members: 3, iShare: false, "Bo", "Cy"));

    /// <param name="members">How many the room has, me and the readers among them; the others have read nothing.</param>
    /// <param name="iShare">Whether I let others know what I have read.</param>
    /// <param name="readers">Who has read all of it; with a dash those who keep that to themselves.</param>
    private string Told(int members, bool iShare, params string[] readers)
    {
        var room = readers.Select((name, index) => new Reader(new PersonId(1_000 + index), name.TrimStart('-'), 9, !name.StartsWith('-')))
            .Append(new Reader(Me, "Me", 9, iShare))
            .Concat(Enumerable.Range(0, members - readers.Length - 1).Select(index => new Reader(new PersonId(2_000 + index), $"Silent {index}", 0, true)));
        return ReceiptLabels.Of(
            new ReadPositions([.. room]), new Timeline([CachedRows.Row(5)], 5, true, true), Me, Services.GetRequiredService<IStringLocalizer<ChatText>>());
    }
}
