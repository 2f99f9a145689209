namespace LeetSocial.Bench.Trust.Corpora;

/// <summary>Questions to the search that were made to break something.</summary>
internal static class HostileQuestions
{
    public static readonly string[] All =
    [
        "\"", "\"\"", "\"\"\"", "'", "''", "*", "a*", "*a", "^a", "a^b", "(", ")", "((((", "a AND", "OR", "NOT", "NOT a", "a NOT b", "NEAR(a b)",
        "NEAR(\"a\" \"b\", 5)", "Tokens:a", "Tokens : a", "{Tokens}:a", "rowid:1", "search_index:a", "-a", "+a", "a + b", "a\0b", "\0", "\uD800",
        "\uDC00a", "%", "_", "a_b", "_r1", "_a", "_p1 OR _p2", "'; DROP TABLE messages; --", "$0", "?1", "@p0", "\\", "\\\"", "a\\\"b", "[a-z]+",
        "(a+)+$", "^(([a-z])+.)+[A-Z]([a-z])+$", "from:", "from:@", "from:@@@@", "from:\"", "from:\"\" a", "in:#", "in:\"", "in:%", "in:_",
        "before:0001-01-01", "before:9998-12-31", "after:9998-12-31", "before:9999999999", "after:-1", "before:٢٠٢٦-١١-٢٤", "has:", "has:\"\"",
        "has:file has:image has:link has:code", "mentions:", "mentions:me mentions:me", ":", "::", ":a", "a:", "a:b:c:d", "a::b", "\"a:b\"",
        "\u202Eabc", "\u200B", "\u0301\u0301\u0301", "Z̸̢͝a̷l̶g̵o̴", "👨‍👩‍👧‍👦", "🏳️‍🌈", "İi ıI ßẞ", "ﷺ", "\uFDFA\uFDFA\uFDFA", "𝔘𝔫𝔦𝔠𝔬𝔡𝔢", "a\u00A0b", "a\u3000b", "\u1100\u1161\u11A8", "각",
    ];
}
