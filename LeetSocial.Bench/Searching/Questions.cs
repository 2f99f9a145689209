using LeetSocial.Bench.Million;

namespace LeetSocial.Bench.Searching;

/// <summary>What people look for in the talk that the database is filled with: common words as well as rare ones.</summary>
internal sealed class Questions(Random random)
{
    /// <summary>Words beyond this place are hardly ever said.</summary>
    private const int Known = 20_000;

    /// <summary>Each of these stands in every tenth message or more.</summary>
    private const int Common = 12;

    private static readonly string[] Unspaced = ["会", "更新", "数据库", "サ", "バージョン", "報告", "서", "서버", "도서관", "密码", "在哪"];

    /// <summary>Threat 35: an answer within 100 ms. As long as a question may be, where that makes it worse.</summary>
    public static readonly string[] Hostile =
    [
        "^(([a-z])+.)+[A-Z]([a-z])+$", "NEAR(\"a\" \"b\", 5)", "{Tokens}:a OR *", "\"\"\" \"a b\" \"", new('a', 256), new('字', 256),
        string.Concat(Enumerable.Repeat("\"a b\" ", 42)), string.Concat(Enumerable.Repeat("aab aaa ", 32)), "a* b* c* d* e* f* g* h*",
        "\"the the the\"", "from:@@@@ in:% has:\"\"", "after:0001-01-01 before:9998-12-31 a",
    ];

    private readonly Vocabulary _vocabulary = new();

    public IEnumerable<(string Name, Func<string> Ask)> All =>
    [
        ("one word", Word),
        ("two words", () => Words(2)),
        ("three words", () => Words(3)),
        ("two or three of the commonest words", () => string.Join(' ', Enumerable.Range(0, 2 + random.Next(2)).Select(_ => CommonWord()))),
        ("a phrase of two common words", () => $"\"{CommonWord()} {CommonWord()}\""),
        ("three letters of a word", Part),
        ("Chinese, Japanese, Korean", () => Unspaced[random.Next(Unspaced.Length)]),
        ("a word and a condition", () => $"{Word()} {Condition()}"),
        ("made to be slow", () => Hostile[random.Next(Hostile.Length)]),
    ];

    // As many of each order of magnitude: of ten words one is among the four commonest.
    private string Word() => _vocabulary[(int)Math.Exp(random.NextDouble() * Math.Log(Known)) - 1];

    private string Words(int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => Word()));

    private string CommonWord() => _vocabulary[random.Next(Common)];

    private string Part()
    {
        var word = "";
        while (word.Length < 4)
        {
            word = Word();
        }

        return word.Substring(random.Next(word.Length - 2), 3);
    }

    private string Condition() => random.Next(4) switch
    {
        0 => $"from:crowd{random.Next(20):000}",
        1 => $"in:\"Team {1 + random.Next(20):00}\"",
        2 => $"before:{DateTime.UtcNow.Year - random.Next(4)}",
        _ => "has:link",
    };
}
