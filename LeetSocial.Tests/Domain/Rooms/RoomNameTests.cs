using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Rooms;

namespace LeetSocial.Tests.Domain.Rooms;

public sealed class RoomNameTests
{
    [Theory]
    [InlineData("  Lab  ", "Lab")]
    [InlineData("Größe 日本 👩‍🚀", "Größe 日本 👩‍🚀")]
    public void A_name_is_kept_as_it_was_meant(string typed, string kept) => Assert.Equal(kept, RoomName.Of(typed).Value);

    [Theory]
    [InlineData(null, "NameMissing")]
    [InlineData(" \t ", "NameMissing")]
    [InlineData("a\u2028b", "NameNotText")]
    [InlineData("a\u0000b", "NameNotText")]
    [InlineData("a\u2066b", "NameNotText")]
    [InlineData("a\uD83D", "NameNotText")]
    public void What_is_not_one_line_of_text_is_no_name(string? typed, string reason) => Assert.Equal(reason, RoomName.Of(typed).Refusal?.Reason);

    [Fact]
    public void Name_and_topic_end_where_the_table_of_lengths_says()
    {
        Assert.Null(RoomName.Of(new string('n', Lengths.RoomName)).Refusal);
        Assert.Equal("NameTooLong", RoomName.Of(new string('n', Lengths.RoomName + 1)).Refusal?.Reason);
        Assert.Null(RoomName.Topic(new string('t', Lengths.Topic)).Refusal);
        Assert.Equal("TopicTooLong", RoomName.Topic(new string('t', Lengths.Topic + 1)).Refusal?.Reason);
        Assert.Equal("", RoomName.Topic(null).Value);
    }
}
