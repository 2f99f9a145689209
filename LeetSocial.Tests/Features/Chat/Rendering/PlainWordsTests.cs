using LeetSocial.Web.Features.Chat.Rendering;
using LeetSocial.Web.Features.Chat.Rendering.Parsing;

namespace LeetSocial.Tests.Features.Chat.Rendering;

/// <summary>One line of words takes a short way to its HTML, which is letter for letter that of the long one.</summary>
public sealed class PlainWordsTests
{
    private const int Seed = 20_261_128;

    private static readonly string[] Pieces =
    [
        "a", "I", "z", "the", "Straße", "Ünlü", "да", "会議", "数据库", "서버", "ひらカナ", "1", "1.", "2024", "10.", "www", "WWW.", "www.a.b", "http", "https", "ftp", "mailto", "tel",
        "example.com", "a.b", " ", "  ", "   ", "    ", ",", ".", "..", "...", "?", "!", "!!", "?!", ". ", ", ", "x ", "CDATA", "nbsp", "amp", "quot",
    ];

    private static readonly string[] Marks =
        ["*", "_", "~", "`", "|", "#", "@", "[", "]", "(", ")", "<", ">", "&", "\\", ":", ";", "-", "+", "=", "\"", "'", "/", "\n", "\t", "\r", "\u200B", "\u202E", "\u00A0", "\u0301", "😀", "ª", "\u3164"];

    [Fact]
    public void Whatever_the_words_the_short_way_leads_to_the_same_html()
    {
        var (chance, taken) = (new Random(Seed), 0);
        for (var n = 0; n < 20_000; n++)
        {
            var text = string.Concat(Enumerable.Range(0, 1 + chance.Next(12)).Select(_ => Piece(chance)));
            taken += Compare(text, Seed) ? 1 : 0;
        }
        Assert.True(taken > 2_000, $"Hardly any took it: {taken}, seed {Seed}.");
    }

    [Fact]
    public void Every_letter_that_takes_it_is_its_own_html_wherever_it_stands()
    {
        // All of Chinese and Korean would take a while; they are alike.
        foreach (var letter in Enumerable.Range(0, 0xFFFF).Where(code => code is < 0x3400 || code % 61 == 0).Select(code => (char)code).Where(c => !char.IsSurrogate(c)))
        {
            Compare($"{letter}", 0);
            Compare($"a{letter}b", 0);
            Compare($"{letter} {letter}{letter} word{letter}", 0);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData(" a")]
    [InlineData("a ")]
    [InlineData("1. first")]
    [InlineData("two\nlines")]
    [InlineData("see WWW.example.com")]
    [InlineData("*a*")]
    [InlineData("ask @ada")]
    [InlineData("in #general")]
    [InlineData("a:smile:")]
    [InlineData("a|b")]
    [InlineData("https://example.com")]
    [InlineData("<b>")]
    [InlineData("a & b")]
    public void What_may_mean_something_takes_the_long_way(string text) => Assert.False(PlainWords.Are(text));

    [Fact]
    public void What_may_be_too_much_is_looked_at() => Assert.False(PlainWords.Are(new string('a', 8_000)));

    private static string Piece(Random chance) =>
        chance.Next(60) == 0 ? Marks[chance.Next(Marks.Length)] : Pieces[chance.Next(Pieces.Length)] + (chance.Next(2) == 0 ? " " : "");

    private static bool Compare(string text, int seed)
    {
        if (!PlainWords.Are(text))
        {
            return false;
        }
        var renderer = RenderingCast.Renderer;
        var slow = renderer.Render(renderer.ParseMarkdown(text), RenderingCast.Room);
        var quick = renderer.Render(text, RenderingCast.Room);
        Assert.True(slow.Html == quick.Html, $"\"{text}\", seed {seed}: {slow.Html} became {quick.Html}");
        Assert.Equal(Told(slow), Told(quick));
        return true;
    }

    private static (int, bool, bool, int) Told(RenderedMessage message) =>
        (message.Mentioned.Length, message.CallsRoom, message.IsFallback, message.Links.Length);
}
