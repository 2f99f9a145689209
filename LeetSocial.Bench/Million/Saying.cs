namespace LeetSocial.Bench.Million;

/// <summary>A message as somebody wrote it, and as the product renders it.</summary>
internal sealed record Saying(string Content, string Html)
{
    /// <summary>Of words alone: such a text is its own HTML.</summary>
    public static Saying Plain(string words) => new(words, $"<p>{words}</p>\n");
}
