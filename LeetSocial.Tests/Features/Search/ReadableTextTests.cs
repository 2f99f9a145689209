using LeetSocial.Web.Features.Search.Indexing;

namespace LeetSocial.Tests.Features.Search;

/// <summary>What of a message's HTML are words, and which of them are shown in a way of their own.</summary>
public sealed class ReadableTextTests
{
    [Theory]
    [InlineData("<p>one</p>\n<p>two</p>", "one \n two")]
    [InlineData("<p><strong>bold</strong>ly</p>", "boldly")]
    [InlineData("<p>a<br>\nb</p>", "a \nb")]
    [InlineData("<p>R&amp;D &lt;b&gt; &quot;x&quot; &#x1F600;</p>", "R&D <b> \"x\" 😀")]
    [InlineData("<p><a href=\"https://x.y/?a>b\" rel=\"nofollow\">link</a></p>", "link")]
    [InlineData("no markup & none open <", "no markup & none open")]
    [InlineData("", "")]
    public void Words_are_read_without_markup(string html, string text)
    {
        Assert.Equal(text, ReadableText.Of(html));
        Assert.Equal(text, ReadableText.Read(html).Text);
    }

    [Theory]
    [InlineData("<p>see <code>x &lt; y</code> now</p>", TextManner.Code, "x < y")]
    [InlineData("<div class=\"code\"><header>csharp</header><pre tabindex=\"0\"><code class=\"language-csharp\">var a;</code></pre></div>", TextManner.Code, "var a;")]
    [InlineData("<p>he <span class=\"spoiler\" tabindex=\"0\">dies <strong>twice</strong></span>.</p>", TextManner.Spoiler, "dies twice")]
    [InlineData("<p>  <span tabindex=\"0\" class=\"a spoiler b\">x<br>y</span></p>", TextManner.Spoiler, "x y")]
    [InlineData("<p>open <span class=\"spoiler\">to the end", TextManner.Spoiler, "to the end")]
    public void Code_and_spoilers_are_known_by_their_places(string html, TextManner manner, string part)
    {
        var read = ReadableText.Read(html);

        Assert.Contains(part, read.Stretches.Where(one => one.Manner == manner).Select(one => read.Text[one.Start..one.End]));
    }

    [Fact]
    public void A_class_that_only_sounds_alike_hides_nothing() =>
        Assert.Empty(ReadableText.Read("<p class=\"spoilers\">words</p>").Stretches);
}
