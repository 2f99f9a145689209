using LeetSocial.Domain.Kernel;

namespace LeetSocial.Bench.Trust.Corpora;

/// <summary>Texts that make a Markdown parser explode.</summary>
internal static class Poison
{
    /// <summary>Nested so deeply that they stay as they were typed.</summary>
    public static readonly string[] Nested =
    [
        new('[', 128),
        Repeat("- ", 128) + "x",
        new('>', Lengths.Message),
        new('[', Lengths.Message),
        Repeat("> - ", Lengths.Message),
        Repeat("*a_", Lengths.Message),
        Repeat("*[a", Lengths.Message),
        Repeat("a\n", Lengths.Message),
        new string('[', 4_000) + new string(']', 4_000),
        Repeat("a|", 600) + "\n" + Repeat("-|", 600) + "\n" + Repeat("|\n", 6_700),
        new string('|', 4_000) + "\n" + Repeat("-|", 3_998),
    ];

    /// <summary>As long as a message may be, and much to do.</summary>
    public static readonly string[] Heavy =
    [
        new('*', Lengths.Message),
        Repeat("_a", 2_990) + "b",
        Repeat("[](", 4_400),
        Repeat("a|b\n", 40) + "-|-\n" + Repeat("*a*|`b`\n", 4_000),
        Repeat("abc\n", Lengths.Message - 4),
        Repeat("- [ ] a\n", Lengths.Message),
        Repeat("@ada ", Lengths.Message),
        Repeat("https://x.y ", Lengths.Message),
        Repeat("`a", Lengths.Message),
    ];

    private static string Repeat(string fragment, int length) =>
        string.Concat(Enumerable.Repeat(fragment, (length / fragment.Length) + 1))[..length];
}
