using AngleSharp.Dom;

namespace LeetSocial.Tests.Features.Chat.Rendering;

/// <summary>A message of type code says what was written, whatever that is.</summary>
public sealed class CodeMessageTests
{
    public static TheoryData<string> Codes =>
    [
        "    return 42;\n\n}",
        "```\nnot the end\n````````",
        "<script>pwned = 1</script> &amp; @ada **no** ||no||",
        "> > > > - 1. # |a|b|\n|-|-|",
        new string('[', 8_000),
        new string('\n', 3_000) + "end",
    ];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Its_block_holds_the_text_and_nothing_else(string code)
    {
        var rendered = RenderingCast.Renderer.RenderCode(code, "csharp");
        var body = RenderingCast.Dom(rendered.Html);

        Assert.False(rendered.IsFallback);
        Assert.Empty(rendered.Mentioned);
        Assert.Equal(code + "\n", Assert.Single(body.QuerySelectorAll(".code > pre > code.language-csharp")).TextContent);
        Assert.Empty(body.QuerySelectorAll("code *"));
        Assert.Equal("csharp", body.QuerySelector(".code > header")!.TextContent);
    }

    [Fact]
    public void Plain_text_is_a_block_without_a_language()
    {
        var body = RenderingCast.Dom(RenderingCast.Renderer.RenderCode("as it is", "").Html);

        Assert.Equal("as it is\n", Assert.Single(body.QuerySelectorAll(".code code:not([class])")).TextContent);
        Assert.Empty(body.QuerySelectorAll("header"));
    }
}
