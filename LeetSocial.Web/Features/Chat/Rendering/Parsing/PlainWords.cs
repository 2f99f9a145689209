using System.Buffers;

namespace LeetSocial.Web.Features.Chat.Rendering.Parsing;

/// <summary>
/// Tells at one look that a text is one line of words in which neither Markdown nor HTML nor anything of ours has a meaning: such a
/// text is its own HTML, and neither parser nor sanitiser has anything to do. Whatever is in doubt takes the long way.
/// </summary>
internal static class PlainWords
{
    /// <summary>Above it the long way counts what might be too much.</summary>
    private const int Most = 2_000;

    private static readonly SearchValues<char> Letters = SearchValues.Create(
        [.. Range('a', 'z'), .. Range('A', 'Z'), .. Range('À', 'Ö'), .. Range('Ø', 'ö'), .. Range('ø', 'ÿ'), .. Range('А', 'я'),
         .. Range('ぁ', 'ゖ'), .. Range('ァ', 'ヺ'), .. Range('一', '鿿'), .. Range('가', '힣')]);

    private static readonly SearchValues<char> Known = SearchValues.Create(
        [.. Range('a', 'z'), .. Range('A', 'Z'), .. Range('0', '9'), .. Range('À', 'Ö'), .. Range('Ø', 'ö'), .. Range('ø', 'ÿ'), .. Range('А', 'я'),
         .. Range('ぁ', 'ゖ'), .. Range('ァ', 'ヺ'), .. Range('一', '鿿'), .. Range('가', '힣'), ' ', ',', '.', '?', '!']);

    public static bool Are(string source) =>
        source.Length is > 0 and <= Most
        // A digit or a sign may begin a list, a blank code; a blank at the end is dropped.
        && Letters.Contains(source[0]) && source[^1] != ' '
        && !source.AsSpan().ContainsAnyExcept(Known)
        // What begins like this becomes a link.
        && !source.Contains("www.", StringComparison.OrdinalIgnoreCase);

    public static string ToHtml(string source) => $"<p>{source}</p>\n";

    private static IEnumerable<char> Range(char first, char last) => Enumerable.Range(first, last - first + 1).Select(code => (char)code);
}
