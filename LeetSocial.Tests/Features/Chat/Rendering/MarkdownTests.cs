namespace LeetSocial.Tests.Features.Chat.Rendering;

public class MarkdownTests
{
    private const string Link = "rel=\"noopener noreferrer nofollow ugc\" target=\"_blank\"";

    public static TheoryData<string, string> Golden => new()
    {
        { "Hello", "<p>Hello</p>" },
        { "a\nb", "<p>a<br>\nb</p>" },
        { "a\n\nb", "<p>a</p>\n<p>b</p>" },
        { "**b** *i* ~~s~~ `c`", "<p><strong>b</strong> <em>i</em> <del>s</del> <code>c</code></p>" },
        { "a ~tilde~ ^hat^ ++plus++ ==eq== $5$", "<p>a ~tilde~ ^hat^ ++plus++ ==eq== $5$</p>" },
        { "snake_case_name 2*3*4 < 5 & \"6\"", "<p>snake_case_name 2<em>3</em>4 &lt; 5 &amp; \"6\"</p>" },
        { "||secret **b**||", "<p><span class=\"spoiler\" tabindex=\"0\">secret <strong>b</strong></span></p>" },
        { "if (a || b) x||y", "<p>if (a || b) x||y</p>" },
        { "> q\n> r", "<blockquote>\n<p>q<br>\nr</p>\n</blockquote>" },
        { "1. a\n2. b", "<ol>\n<li>a</li>\n<li>b</li>\n</ol>" },
        { "7) a", "<ol start=\"7\">\n<li>a</li>\n</ol>" },
        { "- a\n  - b", "<ul>\n<li>a\n<ul>\n<li>b</li>\n</ul>\n</li>\n</ul>" },
        { "- [ ] a\n- [x] b", "<ul>\n<li class=\"task\"><label><input type=\"checkbox\" disabled=\"\"> a</label></li>\n"
            + "<li class=\"task\"><label><input type=\"checkbox\" disabled=\"\" checked=\"\"> b</label></li>\n</ul>" },
        { "- items[x] and [x] are no tasks", "<ul>\n<li>items[x] and [x] are no tasks</li>\n</ul>" },
        { "# a\n### b\n# c", "<h2>a</h2>\n<h3>b</h3>\n<h2>c</h2>" },
        { "---", "<hr>" },
        { "```CSharp\nvar a = \"<b>\";\n```", "<div class=\"code\"><header>csharp</header><pre tabindex=\"0\"><code class=\"language-csharp\">"
            + "var a = \"&lt;b&gt;\";\n</code></pre></div>" },
        { "    a  b", "<div class=\"code\"><pre tabindex=\"0\"><code>a  b\n</code></pre></div>" },
        { "| a | b |\n|:-|-:|\n| 1 | 2 |", "<div class=\"table\" tabindex=\"0\">\n<table>\n<thead>\n<tr>\n<th class=\"start\">a</th>\n"
            + "<th class=\"end\">b</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td class=\"start\">1</td>\n<td class=\"end\">2</td>\n</tr>\n</tbody>\n</table>\n</div>" },
        { "| | b |\n|-|-|\n| 1 | 2 |", "<div class=\"table\" tabindex=\"0\">\n<table>\n<thead>\n<tr>\n<td></td>\n<th>b</th>\n</tr>\n</thead>\n"
            + "<tbody>\n<tr>\n<td>1</td>\n<td>2</td>\n</tr>\n</tbody>\n</table>\n</div>" },
        { "[a](https://x.y/?p=1&q)", $"<p><a href=\"https://x.y/?p=1&amp;q\" {Link}>a</a></p>" },
        { "see https://x.y/z.", $"<p>see <a href=\"https://x.y/z\" {Link}>https://x.y/z</a>.</p>" },
        { "www.x.y", $"<p><a href=\"https://www.x.y\" {Link}>www.x.y</a></p>" },
        { "http://localhost:5080/a", $"<p><a href=\"http://localhost:5080/a\" {Link}>http://localhost:5080/a</a></p>" },
        { "||https://x.y||", $"<p><span class=\"spoiler\" tabindex=\"0\"><a href=\"https://x.y\" {Link}>https://x.y</a></span></p>" },
        { "<a@b.cd>", $"<p><a href=\"mailto:a@b.cd\" {Link}>a@b.cd</a></p>" },
        { "![cat](https://x.y/c.png)", $"<p><a href=\"https://x.y/c.png\" {Link}>cat</a></p>" },
        { "[![cat](https://x.y/c.png)](https://x.y)", $"<p><a href=\"https://x.y\" {Link}>cat</a></p>" },
        { "ftp://x.y/z tel:123", "<p>ftp://x.y/z tel:123</p>" },
        { "<b>bold</b> &amp; &copy;", "<p>&lt;b&gt;bold&lt;/b&gt; &amp; ©</p>" },
        { "👩‍👩‍👧 שלום", "<p>👩‍👩‍👧 שלום</p>" },
    };

    [Theory]
    [MemberData(nameof(Golden))]
    public void Markdown_becomes_the_agreed_markup(string source, string html)
    {
        var message = RenderingCast.Render(source);

        Assert.Equal(html, message.Html.Trim());
        Assert.False(message.IsFallback);
        AllowedDom.Holds(message.Html);
    }

    [Theory]
    [InlineData("[a]: https://x.y", "<p>[a]: https://x.y</p>")]
    [InlineData("#", "<p>#</p>")]
    [InlineData("-", "<p>-</p>")]
    [InlineData("![]()", "<p>![]()</p>")]
    public void A_message_of_markup_alone_is_shown_as_typed(string source, string html)
    {
        var message = RenderingCast.Render(source);

        Assert.Equal(html, message.Html);
        Assert.True(message.IsFallback);
    }
}
