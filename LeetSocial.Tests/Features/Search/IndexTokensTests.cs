using LeetSocial.Web.Features.Search.Indexing;

namespace LeetSocial.Tests.Features.Search;

/// <summary>What a question needs of the index stands there for every text that contains it.</summary>
public sealed class IndexTokensTests
{
    private const int Seed = 20_261_128;

    [Fact]
    public void Whatever_part_of_a_word_is_asked_for_the_index_has_its_tokens()
    {
        var chance = new Random(Seed);
        for (var n = 0; n < 2_000; n++)
        {
            var word = Word(chance, 1 + chance.Next(16));
            var text = $"{Word(chance, 4)} {word} 会議は {Word(chance, 7)}";
            var tokens = IndexTokens.Of(text, Facts.Any).Split(' ').ToHashSet();
            // One or two letters are found where words begin.
            var start = chance.Next(Math.Max(1, word.Length - 2));
            var part = word.Substring(start, Math.Min(word.Length - start, 3 + chance.Next(14)));
            var required = IndexTokens.Required(part).ToList();

            Assert.NotEmpty(required);
            Assert.True(required.TrueForAll(tokens.Contains), $"{part} of {word}, seed {Seed}: {string.Join(' ', required)}");
        }
    }

    [Fact]
    public void A_longer_word_is_looked_up_by_few_and_rare_tokens()
    {
        Assert.Equal(["relea", "aseno", "enote"], IndexTokens.Required("releasenote"));
        Assert.Equal(["tes", "est"], IndexTokens.Required("test"));
        Assert.Equal(["be"], IndexTokens.Required("be"));
    }

    private static string Word(Random chance, int length) => string.Concat(Enumerable.Range(0, length).Select(_ => (char)('a' + chance.Next(4))));
}
