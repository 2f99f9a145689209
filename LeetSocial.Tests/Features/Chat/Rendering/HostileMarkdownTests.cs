using LeetSocial.Web.Features.Chat.Rendering.Writing;

namespace LeetSocial.Tests.Features.Chat.Rendering;

public class HostileMarkdownTests
{
    public static TheoryData<string> Payloads => new(HostileMarkdown.All);

    [Theory]
    [MemberData(nameof(Payloads))]
    public void T1_script_urls_become_inert_text(string payload)
    {
        var message = RenderingCast.Render(payload);

        AllowedDom.Holds(message.Html);
        Assert.NotEqual("", RenderingCast.Dom(message.Html).TextContent.Trim());
    }

    [Theory]
    [InlineData("[c](javascript:alert(1))", "c (javascript:alert(1))")]
    [InlineData("[c](&#106;avascript:alert(1))", "c (javascript:alert(1))")]
    [InlineData("<javascript:alert(1)>", "javascript:alert(1)")]
    [InlineData("[manual](docs/manual.md)", "manual (docs/manual.md)")]
    [InlineData("<img src=x onerror=alert(1)>", "<img src=x onerror=alert(1)>")]
    public void T1_the_reader_still_learns_what_was_sent(string source, string text) =>
        Assert.Equal(text, RenderingCast.Dom(RenderingCast.Render(source).Html).TextContent.Trim());

    [Theory]
    [InlineData("<p style=\"position:fixed\" class=\"at overlay\" id=\"x\" onclick=\"f()\">a</p>", "<p class=\"at\">a</p>")]
    [InlineData("<a href=\"javascript:f()\">a</a><a href=\"https://x.y/\">b</a>", "<a>a</a><a href=\"https://x.y/\">b</a>")]
    [InlineData("<script>f()</script><img src=\"x\"><!-- c -->", "f()")]
    [InlineData("<code class=\"language-c# evil language-a:b\">a</code>", "<code class=\"language-c#\">a</code>")]
    public void T2_the_sanitiser_is_a_wall_of_its_own(string html, string expected) =>
        Assert.Equal(expected, new MessageSanitizer().Sanitize(html));

    [Theory]
    [InlineData("\u202Egpj.exe\u202C", "gpj.exe")]
    [InlineData("&#x202E;gpj.exe", "gpj.exe")]
    [InlineData("\u2067a\u2069 `b\u202Ac`", "a bc")]
    [InlineData("&#1;&#x7f;a&#x9b;", "a")]
    public void T4_text_reads_in_the_order_it_is_written_in(string source, string text) =>
        Assert.Equal(text, RenderingCast.Dom(RenderingCast.Render(source).Html).TextContent.Trim());
}
