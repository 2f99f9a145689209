using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;

namespace LeetSocial.Tests.Domain;

public class MessageTextTests
{
    [Theory]
    [InlineData("Hello", "Hello")]
    [InlineData("Hello \t\r\n ", "Hello")]
    [InlineData("    indented code", "    indented code")]
    [InlineData("a\r\nb\rc\nd", "a\nb\nc\nd")]
    [InlineData("a\tb", "a\tb")]
    [InlineData("👩‍👩‍👧 שלום 你好", "👩‍👩‍👧 שלום 你好")]
    public void Text_is_kept_with_its_line_ends_and_its_tail_tidied(string source, string expected)
    {
        Assert.Equal(MessageTextProblem.None, MessageText.TryNormalise(source, out var text));
        Assert.Equal(expected, text);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \n\t ")]
    [InlineData("\u200B\u200D\uFEFF")]
    [InlineData("\u2800\u3164")]
    public void What_cannot_be_seen_is_empty(string? source)
    {
        Assert.Equal(MessageTextProblem.Empty, MessageText.TryNormalise(source, out var text));
        Assert.Empty(text);
    }

    [Fact]
    public void The_limit_counts_what_is_left_after_tidying()
    {
        var longest = new string('x', Lengths.Message);

        Assert.Equal(MessageTextProblem.None, MessageText.TryNormalise(longest + "\r\n \n", out _));
        Assert.Equal(MessageTextProblem.TooLong, MessageText.TryNormalise(longest + "x", out var text));
        Assert.Empty(text);
    }

    [Theory]
    [InlineData('\0')]
    [InlineData('\u0001')]
    [InlineData('\u001B')]
    [InlineData('\u007F')]
    [InlineData('\u0090')]
    [InlineData('\uD800')]
    [InlineData('\uDFFF')]
    public void Binary_and_half_characters_are_not_text(char foreign) =>
        Assert.Equal(MessageTextProblem.NotText, MessageText.TryNormalise($"a{foreign}b", out _));
}
