using System.Net;
using System.Text;

namespace LeetSocial.Web.Features.Search.Indexing;

/// <summary>A message's words as they are read, without markup.</summary>
/// <param name="Text">All of them, hidden ones too.</param>
/// <param name="Stretches">Which of them are code, and which are hidden until somebody wants to see them.</param>
internal sealed record ReadableText(string Text, IReadOnlyList<Stretch> Stretches)
{
    /// <param name="html">What the renderer made of a message: well formed, and without comments, scripts and styles.</param>
    public static string Of(string html) => Collect(html, stretches: null).Trim();

    /// <param name="html">Likewise.</param>
    public static ReadableText Read(string html)
    {
        var stretches = new StretchCollector();
        var all = Collect(html, stretches);
        var text = all.Trim();
        return new ReadableText(text, stretches.Within(all.Length - all.TrimStart().Length, text.Length));
    }

    private static string Collect(string html, StretchCollector? stretches)
    {
        var text = new StringBuilder(html.Length);
        var at = 0;
        while (Tag.Next(html, at) is { } tag)
        {
            Append(text, html.AsSpan(at, tag.Start - at));
            // Within a line markup parts nothing: **bold**ly is one word.
            if (!tag.IsInline)
            {
                text.Append(' ');
            }
            text.Append(tag.EmojiIn(html));
            stretches?.Pass(tag, text.Length);
            at = tag.End;
        }
        Append(text, html.AsSpan(at));
        return text.ToString();
    }

    private static void Append(StringBuilder text, ReadOnlySpan<char> part)
    {
        if (part.Contains('&'))
        {
            text.Append(WebUtility.HtmlDecode(part.ToString()));
        }
        else
        {
            text.Append(part);
        }
    }
}
