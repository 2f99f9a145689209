namespace LeetSocial.Bench.Measuring;

/// <summary>What the crowd says: a token, then a line of an ordinary length, some with a little Markdown.</summary>
internal static class Words
{
    private static readonly string[] Lines =
    [
        "sounds good to me",
        "I will have a look at it this afternoon and tell you what I find, unless somebody else gets there first.",
        "**agreed**, let us do that",
        "the build is green again :tada:",
        "Has anybody seen `timeout` in the logs since Tuesday? It went away for me after the last deploy, but I do not trust it yet.",
        "ok",
        "see https://example.com/a/rather/long/path?with=a&query=string for the details",
        "lunch?",
    ];

    public static string For(MessageToken token) => $"{token} {Lines[token.Message % Lines.Length]}";
}
