namespace LeetSocial.Bench.Million;

/// <summary>
/// Words as often as people use them: a few all the time, most hardly ever (Zipf). The common ones are English,
/// the others are made of syllables; the rank of a word is its place in the list.
/// </summary>
internal sealed class Vocabulary
{
    private const int Size = 30_000;

    private static readonly string[] Common =
    [
        "the", "to", "a", "and", "is", "of", "it", "in", "that", "for", "we", "on", "you", "this", "have", "be", "not", "with",
        "are", "can", "but", "at", "if", "so", "do", "was", "as", "there", "just", "from", "will", "they", "build", "what", "test",
        "or", "release", "an", "now", "server", "message", "update", "when", "deploy", "again", "after", "notes", "meeting", "today",
        "should", "think", "works", "see", "database", "tomorrow", "thanks", "version", "branch", "review", "question", "report",
    ];

    private static readonly string[] Syllables =
        ["ba", "cor", "del", "fin", "gra", "hol", "in", "jor", "ka", "lum", "mer", "nos", "or", "pra", "qui", "ras", "sel", "tor", "un", "vi", "wen", "zu"];

    private readonly string[] _words = new string[Size];
    private readonly double[] _shares = new double[Size];

    public Vocabulary()
    {
        var sum = 0.0;
        for (var rank = 0; rank < Size; rank++)
        {
            _words[rank] = rank < Common.Length ? Common[rank] : Made(rank);
            _shares[rank] = sum += 1.0 / (rank + 2);
        }
    }

    /// <summary>The most used is 0.</summary>
    public string this[int rank] => _words[rank];

    /// <summary>A word, by chance.</summary>
    public string Any(Random random)
    {
        var place = Array.BinarySearch(_shares, random.NextDouble() * _shares[^1]);
        return _words[Math.Min(place < 0 ? ~place : place, Size - 1)];
    }

    private static string Made(int rank)
    {
        var word = "";
        for (var rest = rank; rest > 0; rest /= Syllables.Length)
        {
            word += Syllables[rest % Syllables.Length];
        }

        return word;
    }
}
