using System.Net;
using System.Text;

namespace LeetSocial.Domain.Messages;

/// <summary>One line of plain text out of a sanitised body, for places that show what a message is about.</summary>
public static class Snippet
{
    private const int Length = 120;

    /// <param name="html">The body.</param>
    /// <param name="fileName">What stands for a body without words.</param>
    public static string Of(string html, string fileName) => Of(html) is { Length: > 0 } words ? words : fileName;

    public static string Of(string html)
    {
        var text = new StringBuilder(Length);
        var inTag = false;
        foreach (var c in html)
        {
            if (text.Length >= Length * 2)
            {
                break;
            }
            inTag = Step(text, c, inTag);
        }
        var line = WebUtility.HtmlDecode(text.ToString()).Trim();
        return line.Length <= Length ? line : string.Concat(line.AsSpan(0, SafeEnd(line)), "…");
    }

    private static bool Step(StringBuilder text, char c, bool inTag)
    {
        if (c == '<')
        {
            return true;
        }
        if (c == '>' && inTag)
        {
            AppendSpace(text);
            return false;
        }
        if (inTag)
        {
            return true;
        }
        if (char.IsWhiteSpace(c))
        {
            AppendSpace(text);
        }
        else
        {
            text.Append(c);
        }
        return false;
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
