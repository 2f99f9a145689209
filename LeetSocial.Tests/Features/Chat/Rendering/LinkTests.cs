namespace LeetSocial.Tests.Features.Chat.Rendering;

/// <summary>Which links of a message are there to be looked at.</summary>
public sealed class LinkTests
{
    [Theory]
    [InlineData("Read https://a.example/x?y=1#z, please", "https://a.example/x?y=1#z")]
    [InlineData("[there](https://a.example/) and **https://b.example/b**", "https://a.example/|https://b.example/b")]
    [InlineData("www.example.org", "https://www.example.org")]
    [InlineData("> https://a.example/quoted\n\n- https://b.example/listed", "https://a.example/quoted|https://b.example/listed")]
    [InlineData("`https://a.example/`", "")]
    [InlineData("```\nhttps://a.example/\n```", "")]
    [InlineData("    https://a.example/", "")]
    [InlineData("||https://a.example/|| ||see **[this](https://b.example/)**|| https://c.example/", "https://c.example/")]
    [InlineData("<https://a.example/>", "")]
    [InlineData("![picture](https://a.example/a.png)", "")]
    [InlineData("mailto:ada@example.org [x](javascript:alert(1)) [y](data:text/html,x) [z](/messages/1)", "mailto:ada@example.org")]
    [InlineData("[ [inner](https://b.example/) ](https://a.example/)", "https://b.example/|https://a.example/")]
    public void They_are_found_where_a_reader_would_see_them(string source, string links) =>
        Assert.Equal(
            links.Split('|', StringSplitOptions.RemoveEmptyEntries),
            RenderingCast.Render(source).Links);

    [Fact]
    public void Code_and_what_is_shown_as_plain_text_have_none()
    {
        Assert.Empty(RenderingCast.Renderer.RenderCode("https://a.example/", "text").Links);
        Assert.Empty(RenderingCast.Render(new string('>', 4_000) + " https://a.example/").Links);
    }
}
