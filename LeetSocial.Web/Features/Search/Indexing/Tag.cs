using System.Buffers;

namespace LeetSocial.Web.Features.Search.Indexing;

/// <summary>A tag of the renderer's HTML.</summary>
/// <param name="Start">Where it begins in the HTML.</param>
/// <param name="End">Where it has ended.</param>
/// <param name="Kind">Whether it begins an element, ends one, or is one.</param>
/// <param name="IsInline">Whether words go on across it.</param>
/// <param name="Manner">How what it begins is shown.</param>
internal readonly record struct Tag(int Start, int End, TagKind Kind, bool IsInline, TextManner Manner)
{
    private static readonly SearchValues<char> NameLetters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-");

    private const string Picture = "<img class=\"emoji\" alt=\"";

    public static Tag? Next(string html, int from)
    {
        var start = html.IndexOf('<', from);
        if (start < 0)
        {
            return null;
        }
        var end = EndOf(html, start);
        var inside = html.AsSpan(start, end - start);
        var isClosing = inside.StartsWith("</");
        var name = inside[(isClosing ? 2 : 1)..];
        name = name[..Math.Max(0, name.IndexOfAnyExcept(NameLetters))];
        var kind = isClosing ? TagKind.Closing : name is "br" or "hr" or "img" or "input" ? TagKind.Void : TagKind.Opening;
        return new Tag(start, end, kind, IsInlineElement(name), MannerOf(inside, name));
    }

    /// <summary>The code of the emoji whose picture this is.</summary>
    public ReadOnlySpan<char> EmojiIn(string html)
    {
        var inside = html.AsSpan(Start, End - Start);
        if (!inside.StartsWith(Picture))
        {
            return [];
        }
        inside = inside[Picture.Length..];
        return inside[..Math.Max(0, inside.IndexOf('"'))];
    }

    private static bool IsInlineElement(ReadOnlySpan<char> name) =>
        name is "a" or "abbr" or "b" or "code" or "del" or "em" or "i" or "ins" or "mark" or "s" or "span" or "strong" or "sub" or "sup" or "u";

    private static TextManner MannerOf(ReadOnlySpan<char> tag, ReadOnlySpan<char> name) =>
        HasClass(tag, "spoiler") ? TextManner.Spoiler : name is "code" ? TextManner.Code : TextManner.Plain;

    private static bool HasClass(ReadOnlySpan<char> tag, string name)
    {
        var at = tag.IndexOf(name, StringComparison.Ordinal);
        return at > 0 && at + name.Length < tag.Length && (tag[at - 1] is '"' or ' ') && (tag[at + name.Length] is '"' or ' ');
    }

    // A quoted value may hold a > of its own.
    private static int EndOf(string html, int start)
    {
        for (var at = start + 1; at < html.Length; at++)
        {
            at = html.AsSpan(at).IndexOfAny('>', '"') is var next and >= 0 ? at + next : html.Length - 1;
            if (html[at] == '>')
            {
                return at + 1;
            }
            if (html[at] == '"')
            {
                at = html.IndexOf('"', at + 1) is var quote and >= 0 ? quote : html.Length;
            }
        }
        return html.Length;
    }
}

/// <summary>What a tag does.</summary>
internal enum TagKind
{
    Opening,
    Closing,

    /// <summary>Begins an element that has no end.</summary>
    Void,
}
