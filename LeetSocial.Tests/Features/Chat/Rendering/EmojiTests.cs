using LeetSocial.Domain.Messages;
using LeetSocial.Web.Features.Chat.Rendering;
using LeetSocial.Web.Features.Chat.Rendering.Writing;
using LeetSocial.Web.Features.Search.Indexing;

namespace LeetSocial.Tests.Features.Chat.Rendering;

/// <summary>Emoji of the community's own in messages.</summary>
public sealed class EmojiTests
{
    private const string Party = "<img class=\"emoji\" alt=\":party:\" src=\"api/emoji/3/0123456789ab\">";

    [Theory]
    [InlineData(":party:", Party)]
    [InlineData("Hey :party:!", "Hey " + Party + "!")]
    [InlineData(":party::party:", Party + Party)]
    [InlineData("(:party:) **:party:**", "(" + Party + ") <strong>" + Party + "</strong>")]
    [InlineData(":+1-up:", "<img class=\"emoji\" alt=\":+1-up:\" src=\"api/emoji/3/0123456789ab\">")]
    [InlineData("[:party: so](https://x.y)", "<a href=\"https://x.y\" rel=\"noopener noreferrer nofollow ugc\" target=\"_blank\">" + Party + " so</a>")]
    public void A_code_becomes_its_picture(string source, string html)
    {
        var message = RenderingCast.Render(source);

        Assert.Equal($"<p>{html}</p>", message.Html.Trim());
        Assert.False(message.IsFallback);
        AllowedDom.Holds(message.Html);
    }

    [Theory]
    [InlineData(":nobody: :p: :Party:", ":nobody: :p: :Party:")]
    [InlineData("10:30:45", "10:30:45")]
    [InlineData("std::party:x a:party:", "std::party:x a:party:")]
    [InlineData("\\:party:", ":party:")]
    [InlineData("`:party:`", "<code>:party:</code>")]
    [InlineData(":party", ":party")]
    public void Whatever_else_stands_between_colons_stays_as_it_was_typed(string source, string html) =>
        Assert.Equal($"<p>{html}</p>", RenderingCast.Render(source).Html.Trim());

    [Fact]
    public void T29_a_flood_of_them_is_cut_off_and_the_rest_stays_text()
    {
        var flood = RenderingCast.Render(string.Concat(Enumerable.Repeat(":party: ", 800)));

        Assert.Equal(ParsedMessage.MaxEmoji, RenderingCast.Dom(flood.Html).QuerySelectorAll("img").Length);
        AllowedDom.Holds(flood.Html);
    }

    [Theory]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("![:party:](https://evil.test/x.png)")]
    [InlineData("![:party:](api/emoji/3/0123456789ab)")]
    [InlineData("![x](javascript:alert(1))")]
    public void T1_T2_no_picture_but_these_is_drawn(string source)
    {
        var html = RenderingCast.Render(source).Html;

        Assert.Empty(RenderingCast.Dom(html).QuerySelectorAll("img:not(.emoji)"));
        AllowedDom.Holds(html);
    }

    [Theory]
    [InlineData("<img class=\"emoji\" alt=\":a:\" src=\"https://evil.test/1\">")]
    [InlineData("<img class=\"emoji\" alt=\":a:\" src=\"api/emoji/1/0123456789ab/../../../account/logout\">")]
    [InlineData("<img class=\"emoji\" alt=\":a:\" src=\"//evil.test/api/emoji/1/0123456789ab\">")]
    [InlineData("<img alt=\":a:\" src=\"api/files/1\">")]
    [InlineData("<img class=\"emoji\" alt=\":a:\" onerror=\"alert(1)\">")]
    public void T2_the_sanitiser_lets_no_other_picture_through(string html) =>
        Assert.Equal(":a:", new MessageSanitizer().Sanitize(html));

    [Fact]
    public void T2_nor_what_belongs_to_pictures_elsewhere() =>
        Assert.Equal("<a href=\"https://x.y\">x</a>", new MessageSanitizer().Sanitize("<a href=\"https://x.y\" src=\"x\" alt=\"y\">x</a>"));

    [Fact]
    public void In_lines_and_in_the_index_it_is_its_code()
    {
        var html = RenderingCast.Render("It's a :party:").Html;

        Assert.Equal("It's a :party:", Snippet.Of(html));
        Assert.Equal("It's a :party:", ReadableText.Of(html).Replace("  ", " ", StringComparison.Ordinal));
        Assert.Equal(":party:", Snippet.Of(RenderingCast.Render(":party:").Html));
    }
}
