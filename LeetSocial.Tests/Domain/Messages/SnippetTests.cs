using LeetSocial.Domain.Messages;

namespace LeetSocial.Tests.Domain.Messages;

/// <summary>What a message is about, in one line, wherever it is not itself.</summary>
public sealed class SnippetTests
{
    [Theory]
    [InlineData("<p>Lunch at <b>noon</b>?</p>\n<p>Yes</p>", "Lunch at noon ? Yes")]
    [InlineData("<p>a &lt; b &amp; c</p>", "a < b & c")]
    [InlineData("", "")]
    [InlineData("<p>cut off <b", "cut off")]
    public void It_is_the_text(string html, string line) => Assert.Equal(line, Snippet.Of(html));

    [Theory]
    [InlineData("<p>It was <span class=\"spoiler\" tabindex=\"0\">the butler</span>.</p>", "It was ▒▒▒▒.")]
    [InlineData("<p><span class=\"spoiler\" tabindex=\"0\">the <span class=\"at\" data-person=\"1\">@butler</span> and <b>cook</b></span> did it</p>", "▒▒▒▒ did it")]
    [InlineData("<p><span class=\"spoiler\" tabindex=\"0\">one <span class=\"spoiler\" tabindex=\"0\">two</span> three</span></p>", "▒▒▒▒")]
    [InlineData("<p>a <span class=\"spoiler\" tabindex=\"0\">never closed</p>", "a ▒▒▒▒")]
    public void What_is_covered_stays_so(string html, string line) => Assert.Equal(line, Snippet.Of(html));

    [Fact]
    public void A_long_one_ends_early_and_never_within_a_letter()
    {
        var line = Snippet.Of($"<p>{new string('x', 119)}😀 and more</p>");

        Assert.Equal(new string('x', 119) + "…", line);
    }

    [Fact]
    public void Without_words_it_is_the_file() => Assert.Equal("plan.pdf", Snippet.Of("", "plan.pdf"));
}
