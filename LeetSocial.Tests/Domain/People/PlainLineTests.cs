using LeetSocial.Domain.People;

namespace LeetSocial.Tests.Domain.People;

public sealed class PlainLineTests
{
    [Theory]
    [InlineData("Ada Lovelace")]
    [InlineData("Ünal Şahin")]
    [InlineData("李小龙")]
    [InlineData("عمر")]
    [InlineData("👩‍🚀 Mae")]
    [InlineData("")]
    public void What_can_be_seen_is_kept(string text) => Assert.Equal(text, PlainLine.Parse(text, 64, "DisplayName").Value);

    [Theory]
    [InlineData("Ada\nLovelace")]
    [InlineData("Ada\u202Eevil")]
    [InlineData("Ada\u2066")]
    [InlineData("Ada\u200B")]
    [InlineData("Ada\uFEFF")]
    [InlineData("Ada\0")]
    [InlineData("Ada\u2028Lovelace")]
    public void What_hides_or_turns_text_is_refused(string text) =>
        Assert.Equal("DisplayNameCharacters", PlainLine.Parse(text, 64, "DisplayName").Refusal?.Reason);

    [Fact]
    public void Half_a_character_is_refused() =>
        Assert.Equal("DisplayNameCharacters", PlainLine.Parse("Ada \ud83d", 64, "DisplayName").Refusal?.Reason);

    [Fact]
    public void The_length_is_counted_after_trimming()
    {
        Assert.False(PlainLine.Parse($"  {new string('x', 64)}  ", 64, "DisplayName").IsRefused(out _));
        Assert.Equal("DisplayNameLength", PlainLine.Parse(new string('x', 65), 64, "DisplayName").Refusal?.Reason);
    }
}
