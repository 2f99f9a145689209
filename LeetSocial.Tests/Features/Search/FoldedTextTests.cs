using LeetSocial.Web.Features.Search.Indexing;

namespace LeetSocial.Tests.Features.Search;

/// <summary>Which texts are the same to search, and how the way back to the letters is found.</summary>
public sealed class FoldedTextTests
{
    [Theory]
    [InlineData("Crème BRÛLÉE", "creme brulee")]
    [InlineData("Ａｐｐｌｅ ｶﾞ", "apple カ\u3099")]
    [InlineData("Ёлка", "елка")]
    [InlineData("Άγιος", "αγιος")]
    [InlineData("ガールズ", "ガールズ")]
    [InlineData("한국어", "한국어")]
    [InlineData("a \n\t  b", "a b")]
    [InlineData("  lead", "lead")]
    [InlineData("e\u0301", "e")]
    [InlineData("zero\u200Bwidth", "zerowidth")]
    public void Case_accents_widths_and_blanks_make_no_difference(string text, string folded) =>
        Assert.Equal(folded, FoldedText.Of(text).Text);

    [Fact]
    public void A_lone_surrogate_is_no_reason_to_fail() => Assert.Equal("a\uFFFDb", FoldedText.Of("a\uD800b").Text);

    [Theory]
    [InlineData("One ﬁle", "file", "ﬁle")]
    [InlineData("Ça va", "ca", "Ça")]
    [InlineData("👍 Très bien", "tres", "Très")]
    [InlineData("end ﬁ", "fi", "ﬁ")]
    public void A_place_in_it_leads_back_to_the_letters_that_were_written(string text, string part, string written)
    {
        var folded = FoldedText.Of(text);

        var (start, end) = folded.Origin(folded.Text.IndexOf(part, StringComparison.Ordinal), part.Length);

        Assert.Equal(written, text[start..end]);
    }
}
