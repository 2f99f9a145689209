extern alias Bench;
using System.Diagnostics;
using Bench::LeetSocial.Bench.Trust.Corpora;

namespace LeetSocial.Tests.Features.Chat.Rendering;

public class PoisonousMarkdownTests
{
    // A wait limit for a busy machine; exact times are measured by the benchmarks.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static TheoryData<string> Nested => [.. Poison.Nested];

    public static TheoryData<string> Heavy => [.. Poison.Heavy];

    [Theory]
    [MemberData(nameof(Nested))]
    public void T3_poison_is_shown_as_it_was_typed(string source)
    {
        var message = RenderInTime(source);

        Assert.True(message.IsFallback || source.Length < 200);
        Assert.Empty(message.Mentioned);
        Assert.Equal(Squeeze(source), Squeeze(RenderingCast.Dom(message.Html).TextContent));
    }

    [Theory]
    [MemberData(nameof(Heavy))]
    public void T3_the_longest_texts_are_rendered_in_time(string source) => RenderInTime(source);

    [Fact]
    public void T3_plain_text_keeps_its_lines_and_shows_its_markup()
    {
        var message = RenderingCast.Render("**a** <b>\nc\n\n\n@ada " + new string('[', 2_000));

        Assert.True(message.IsFallback);
        Assert.StartsWith("<p>**a** &lt;b&gt;<br>\nc</p>\n<p>@ada [", message.Html, StringComparison.Ordinal);
    }

    private static Web.Features.Chat.Rendering.RenderedMessage RenderInTime(string source)
    {
        var start = Stopwatch.GetTimestamp();
        var message = RenderingCast.Render(source);
        Assert.True(Stopwatch.GetElapsedTime(start) < Patience);
        AllowedDom.Holds(message.Html);
        return message;
    }

    private static string Squeeze(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character)));
}
