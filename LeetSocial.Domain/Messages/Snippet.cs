using System.Net;
using System.Text;

namespace LeetSocial.Domain.Messages;

/// <summary>One line of plain text out of a sanitised body, for places that show what a message is about.</summary>
public static class Snippet
{
    private const int Length = 120;

    /// <summary>Stands for what only whoever uncovers it is to read.</summary>
    public const string Covered = "▒▒▒▒";

    /// <summary>How the picture of an emoji begins in a body; its name follows.</summary>
    private const string Picture = "<img class=\"emoji\" alt=\"";

    private const string SpoilerOpens = "<span class=\"spoiler\"";

    /// <param name="html">The body.</param>
    /// <param name="file">What stands for a body without words.</param>
    public static string Of(string html, string file) => Of(html) is { Length: > 0 } words ? words : file;

    public static string Of(string html)
    {
        var text = new StringBuilder(Length);
        var rest = html.AsSpan();
        while (!rest.IsEmpty && text.Length < Length * 2)
        {
            rest = rest[0] == '<' ? Tag(text, rest) : Words(text, rest);
        }
        var line = WebUtility.HtmlDecode(text.ToString()).Trim();
        return line.Length <= Length ? line : string.Concat(line.AsSpan(0, SafeEnd(line)), "…");
    }

    // The renderer writes no ">" within a tag.
    private static ReadOnlySpan<char> Tag(StringBuilder text, ReadOnlySpan<char> html)
    {
        AppendSpace(text);
        if (html.StartsWith(SpoilerOpens, StringComparison.Ordinal))
        {
            text.Append(Covered);
            return PastSpan(html);
        }
        if (html.StartsWith(Picture, StringComparison.Ordinal))
        {
            text.Append(html[Picture.Length..(Picture.Length + Math.Max(0, html[Picture.Length..].IndexOf('"')))]);
        }
        return html[(html.IndexOf('>') is var end and >= 0 ? end + 1 : html.Length)..];
    }

    // Spans may stand within it: mentions, and spoilers in spoilers.
    private static ReadOnlySpan<char> PastSpan(ReadOnlySpan<char> html)
    {
        var depth = 0;
        while (!html.IsEmpty)
        {
            depth += html.StartsWith("<span", StringComparison.Ordinal) ? 1 : html.StartsWith("</span", StringComparison.Ordinal) ? -1 : 0;
            var next = html[1..].IndexOf('<');
            if (depth == 0)
            {
                return html[(html.IndexOf('>') + 1)..];
            }
            html = next < 0 ? [] : html[(next + 1)..];
        }
        return html;
    }

    private static ReadOnlySpan<char> Words(StringBuilder text, ReadOnlySpan<char> html)
    {
        var end = html.IndexOf('<');
        var words = end < 0 ? html : html[..end];
        foreach (var c in words[..Math.Min(words.Length, Length * 2)])
        {
            if (char.IsWhiteSpace(c))
            {
                AppendSpace(text);
            }
            else
            {
                text.Append(c);
            }
        }
        return html[words.Length..];
    }

    private static void AppendSpace(StringBuilder text)
    {
        if (text.Length > 0 && text[^1] != ' ')
        {
            text.Append(' ');
        }
    }

    // Never between the halves of a surrogate pair.
    private static int SafeEnd(string line) => char.IsHighSurrogate(line[Length - 1]) ? Length - 1 : Length;
}
