using LeetSocial.Domain.People;

namespace LeetSocial.Tests.Domain.People;

public sealed class UsernameTests
{
    [Theory]
    [InlineData("ab")]
    [InlineData("Ada")]
    [InlineData("a.b-c_d")]
    [InlineData("0x")]
    [InlineData("roommate")]
    [InlineData("abcdefghijklmnopqrstuvwxyz012345")]
    public void Letters_digits_and_the_three_signs_between_them_make_a_username(string text) =>
        Assert.Equal(text, Username.Parse(text).Value.Value);

    [Theory]
    [InlineData(null, "UsernameMissing")]
    [InlineData("", "UsernameMissing")]
    [InlineData("   ", "UsernameMissing")]
    [InlineData("a", "UsernameLength")]
    [InlineData("abcdefghijklmnopqrstuvwxyz0123456", "UsernameLength")]
    [InlineData("a b", "UsernameCharacters")]
    [InlineData("a@b", "UsernameCharacters")]
    [InlineData("änne", "UsernameCharacters")]
    [InlineData("аda", "UsernameCharacters")] // A Cyrillic а.
    [InlineData("a\u202Eb", "UsernameCharacters")]
    [InlineData("a\0b", "UsernameCharacters")]
    [InlineData(".ab", "UsernameEnds")]
    [InlineData("ab-", "UsernameEnds")]
    [InlineData("_a", "UsernameEnds")]
    [InlineData("room", "UsernameReserved")]
    [InlineData("ROOM", "UsernameReserved")]
    public void Anything_else_is_refused_with_its_reason(string? text, string reason) =>
        Assert.Equal(reason, Username.Parse(text).Refusal?.Reason);

    [Fact]
    public void Case_is_kept_and_ignored_in_comparison()
    {
        Assert.Equal("AdA", Username.Parse(" AdA ").Value.ToString());
        Assert.Equal(Username.Parse("ada").Value.Key, Username.Parse("ADA").Value.Key);
    }
}
