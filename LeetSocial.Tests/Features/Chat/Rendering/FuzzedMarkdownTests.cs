using System.Text;

namespace LeetSocial.Tests.Features.Chat.Rendering;

public class FuzzedMarkdownTests
{
    private static readonly string[] Fragments =
    [
        "*", "**", "_", "__", "~~", "||", "|", "`", "``", "```\n", "```c#\n", "[", "]", "(", ")", "![", "](", "<", ">", "> ", "- ", "- [ ] ",
        "- [x] ", "1. ", "# ", "### ", "\n", "\n\n", "    ", "---\n", "===\n", "|-|-|\n", "a|b\n-|:-:\n", "@ada", "@Bob_99 ", "@nobody", "@",
        "\\", "&", "&lt;", "&#x202e;", "&#0;", "\"", "'", "word ", "x", " ", "é", "你好", "🎉", "\u202E", "https://x.y/z?q=1&r", "www.x.y",
        "javascript:f()", "data:text/html,x", "[a]: javascript:f()\n", "[a]: http://x.y\n", "[a]", "<script>", "<b onclick=f()>", "<!--", "-->",
        "</p>", "<https://x.y>", "<a@b.c>", "mailto:a@b.c", "style=", "\t", "://", ":", "=", "{.x onclick=f()}",
    ];

    [Fact]
    public void T2_whatever_is_put_together_leaves_only_allowed_elements()
    {
        for (var seed = 0; seed < 2_000; seed++)
        {
            var source = Compose(new Random(seed));
            var message = RenderingCast.Render(source);
            try
            {
                AllowedDom.Holds(message.Html);
            }
            catch (Exception problem)
            {
                Assert.Fail($"Seed {seed}: {source}\n{message.Html}\n{problem.Message}");
            }
        }
    }

    [Fact]
    public void The_renderer_gives_the_same_answer_to_many_at_once()
    {
        var sources = Enumerable.Range(0, 400).Select(seed => Compose(new Random(seed))).ToArray();
        var expected = sources.Select(source => RenderingCast.Render(source).Html).ToArray();

        Parallel.For(0, sources.Length, place => Assert.Equal(expected[place], RenderingCast.Render(sources[place]).Html));
    }

    private static string Compose(Random random)
    {
        var source = new StringBuilder();
        for (var left = random.Next(1, 60); left > 0; left--)
            source.Append(Fragments[random.Next(Fragments.Length)]);
        return source.ToString();
    }
}
