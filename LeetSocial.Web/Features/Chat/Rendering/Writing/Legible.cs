using System.Buffers;

namespace LeetSocial.Web.Features.Chat.Rendering.Writing;

/// <summary>Keeps HTML from showing what was not written, or nothing at all.</summary>
internal static class Legible
{
    // Bidi embeddings, overrides and isolates can show a text in another order than it is read in: a name, a link or code
    // that lies. The plain marks (U+200E, U+200F, U+061C) only hint and stay. Control characters get here as entities.
    private static readonly SearchValues<char> Deceptive = SearchValues.Create(
        [.. Range('\u0000', '\u0008'), .. Range('\u000B', '\u001F'), .. Range('\u007F', '\u009F'),
         .. Range('\u202A', '\u202E'), .. Range('\u2066', '\u2069')]);

    public static string Strip(string html) => html.AsSpan().ContainsAny(Deceptive)
        ? string.Concat(html.Where(character => !Deceptive.Contains(character)))
        : html;

    /// <summary>False for a message of which only markup is left, such as a lone link definition.</summary>
    public static bool ShowsSomething(string html)
    {
        var inTag = false;
        foreach (var character in html)
        {
            if (character is '<' or '>')
                inTag = character == '<';
            else if (!inTag && !char.IsWhiteSpace(character))
                return true;
        }

        return html.Contains("<hr", StringComparison.Ordinal) || html.Contains(EmojiWriter.Begin, StringComparison.Ordinal);
    }

    private static IEnumerable<char> Range(char first, char last) =>
        Enumerable.Range(first, last - first + 1).Select(code => (char)code);
}
