using System.Text;
using LeetSocial.Domain.Kernel;
using LeetSocial.Web.Features.Previews;
using LeetSocial.Web.Features.Previews.Telling;

namespace LeetSocial.Tests.Features.Previews;

public sealed class PageHeadTests
{
    [Theory]
    [InlineData("<title>Plain</title>", "example.org|Plain|")]
    [InlineData("<HTML><HEAD><TITLE lang=en>Loud</TITLE></HEAD>", "example.org|Loud|")]
    [InlineData("<meta property=og:title content=Unquoted><title>Other</title>", "example.org|Unquoted|")]
    [InlineData("<meta content='A \"b\" c' property='og:title'/><meta name=description content=\"What it's about\">", "example.org|A \"b\" c|What it's about")]
    [InlineData("<meta property=\"og:site_name\" content=\"Site\"><title>T</title><meta property='og:description' content='D'><meta name='description' content='E'>", "Site|T|D")]
    [InlineData("<meta property=og:title content=''><title>Filled</title>", "example.org|Filled|")]
    [InlineData("<title>First</title><title>Second</title>", "example.org|First|")]
    [InlineData("<!-- <title>Hidden</title> --><title>Shown</title>", "example.org|Shown|")]
    [InlineData("<script>'<title>Script</title>'</script><style><title>Style</title></style><title>Shown</title>", "example.org|Shown|")]
    [InlineData("<meta name=a content='<title>Quoted</title>'><title>Shown</title>", "example.org|Shown|")]
    [InlineData("<title>&lt;b&gt; &amp;amp; &quot;&#x41;&#66;</title>", "example.org|<b> &amp; \"AB|")]
    [InlineData("<title>\n  many\t\u00a0\u3000blanks \r\n</title>", "example.org|many blanks|")]
    [InlineData("<title>日本語 👩‍🚀</title>", "example.org|日本語 👩‍🚀|")]
    [InlineData("<title></title>", null)]
    [InlineData("<p>No head", null)]
    [InlineData("<body><title>In the body</title>", null)]
    [InlineData("</head><title>Behind the head</title>", null)]
    [InlineData("<title>Unclosed", null)]
    [InlineData("", null)]
    public void A_page_says_what_it_is(string html, string? said) => Assert.Equal(said, Said(html));

    [Fact]
    public void T4_what_hides_turns_or_towers_is_left_out()
    {
        Assert.Equal("example.org|abcdef|", Said("<title>a\u202Eb\u2066c\u200Ed\u0000\u0007e\uFEFF\u200B\U000E0041\uE000f</title>"));
        Assert.Equal("example.org|ab|", Said("<title>a\ud800b</title>"));
        Assert.Equal($"example.org|e{new string('\u0301', 4)}x|", Said($"<title>e{new string('\u0301', 500)}x</title>"));
        Assert.Null(Said("<title>\u202E\u200B</title>"));
    }

    [Fact]
    public void What_is_long_is_cut_between_two_characters()
    {
        var title = Head(string.Concat(Enumerable.Repeat("👩‍🚀", 100)))!.Title;

        Assert.InRange(title.Length, Lengths.PreviewTitle - 6, Lengths.PreviewTitle);
        Assert.Equal("👩‍🚀…", title[^6..]);
        Assert.Equal(new string('a', Lengths.PreviewTitle), Head(new string('a', Lengths.PreviewTitle))!.Title);
        Assert.Equal(new string('a', Lengths.PreviewTitle - 1) + "…", Head(new string('a', Lengths.PreviewTitle + 1))!.Title);
    }

    [Theory]
    [InlineData("windows-1251", "<title>Привет</title>")]
    [InlineData("shift_jis", "<title>日本</title>")]
    [InlineData("gb18030", "<title>中文</title>")]
    [InlineData("iso-8859-1", "<title>Ærø</title>")]
    public void It_is_read_in_its_own_charset_as_the_server_or_the_page_says(string charset, string html)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(charset) ?? Encoding.Latin1;

        Assert.Equal(html, PageEncoding.Decode(encoding.GetBytes(html), charset));
        foreach (var own in new[] { $"<meta charset={charset}>", $"<meta http-equiv=Content-Type content='text/html; charset={charset}'>" })
        {
            Assert.Equal(own + html, PageEncoding.Decode(encoding.GetBytes(own + html), null));
        }
    }

    [Fact]
    public void Without_a_word_about_it_it_is_utf_8()
    {
        Assert.Equal("é", PageEncoding.Decode("é"u8, null));
        Assert.Equal("é", PageEncoding.Decode([0xEF, 0xBB, 0xBF, .. "é"u8], "windows-1252"));
        Assert.Equal("é", PageEncoding.Decode([0xFF, 0xFE, 0xE9, 0], null));
        Assert.Equal("<meta charset=utf-16>é", PageEncoding.Decode("<meta charset=utf-16>é"u8, null));
    }

    private static PageSummary? Head(string title) => PageHead.Read($"<title>{title}</title>").Summary("example.org");

    private static string? Said(string html) =>
        PageHead.Read(html).Summary("example.org") is { } summary ? $"{summary.Site}|{summary.Title}|{summary.Description}" : null;
}
