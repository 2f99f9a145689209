namespace LeetSocial.Web.Features.Search.Indexing;

/// <summary>
/// What stands in the index for a text. Of a word its first letter, its first two, every three in a row, and every five; where words are
/// not parted by spaces, every letter and every two; signs as they are. Tokens of different kinds never look alike, so one column holds all.
/// </summary>
internal static class IndexTokens
{
    private const int Gram = 3;

    /// <summary>Far fewer messages have the same five letters than the same three: a longer word is looked up by these.</summary>
    private const int LongGram = 5;

    /// <summary>All tokens of a text, parted by blanks, each once.</summary>
    public static string Of(string text, string facts)
    {
        var tokens = new HashSet<string>();
        foreach (var run in Run.Of(FoldedText.Of(text).Text))
        {
            tokens.UnionWith(run.Script switch
            {
                Script.Spaced => Starts(run).Concat(Grams(run, Gram, 1)).Concat(Grams(run, LongGram, 1)),
                Script.Unspaced => Grams(run, 1, 1).Concat(Grams(run, 2, 1)),
                _ => Grams(run, 1, 1),
            });
        }
        return string.Join(' ', tokens.Append(facts));
    }

    /// <summary>The tokens that every text has which contains this one; none if there is nothing to look up.</summary>
    public static IEnumerable<string> Required(string folded) => Run.Of(folded).SelectMany(Required);

    private static IEnumerable<string> Required(Run run) => (run.Script, run.Letters.Length) switch
    {
        (Script.Spaced, < Gram) => [run.Part(0, run.Letters.Length)],
        // Every second or fourth one touches every letter: a shorter question, and what it finds too much is seen when the text is read.
        (Script.Spaced, < LongGram) => Grams(run, Gram, 2),
        (Script.Spaced, _) => Grams(run, LongGram, 4),
        (Script.Unspaced, > 1) => Grams(run, 2, 1),
        _ => Grams(run, 1, 1),
    };

    private static IEnumerable<string> Starts(Run run) =>
        Enumerable.Range(1, Math.Min(run.Letters.Length, Gram - 1)).Select(length => run.Part(0, length));

    private static IEnumerable<string> Grams(Run run, int length, int step)
    {
        var last = run.Letters.Length - length;
        for (var start = 0; start <= last; start += step)
        {
            yield return run.Part(start, length);
        }
        if (last > 0 && last % step != 0)
        {
            yield return run.Part(last, length);
        }
    }
}
