using System.Text;
using LeetSocial.Domain.Kernel;
using Markdig.Helpers;
using Markdig.Parsers;

namespace LeetSocial.Web.Features.Chat.Rendering.Parsing;

/// <summary>
/// <c>#name</c> for a name of letters, digits and <c>_ . -</c>; <c>#[any name]</c> for every other, where a backslash takes a bracket
/// or a backslash for what it is. Being an inline parser, it never sees code or the targets of links.
/// </summary>
internal sealed class RoomParser : InlineParser
{
    public RoomParser() => OpeningCharacters = ['#'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var rest = slice.AsSpan()[1..];
        if (rest.IsEmpty || !MayFollow(slice))
            return false;

        var (name, length) = rest[0] == '[' ? Bracketed(rest) : Plain(rest);
        if (name.Length is 0 or > Lengths.RoomName)
            return false;

        processor.Inline = new RoomInline(name, string.Concat("#", rest[..length]));
        slice.Start += length + 1;
        return true;
    }

    private static (string Name, int Length) Plain(ReadOnlySpan<char> rest)
    {
        var length = 0;
        foreach (var rune in rest.EnumerateRunes())
        {
            if (!Rune.IsLetterOrDigit(rune) && rune.Value is not ('_' or '.' or '-'))
                break;
            length += rune.Utf16SequenceLength;
        }

        // The dot that ends a sentence is not part of the name.
        var name = rest[..length].TrimEnd("_.-").ToString();
        return (name, name.Length);
    }

    private static (string Name, int Length) Bracketed(ReadOnlySpan<char> rest)
    {
        var name = new StringBuilder();
        for (var place = 1; place < rest.Length && rest[place] is not ('\n' or '[') && name.Length <= Lengths.RoomName; place++)
        {
            if (rest[place] == ']')
                return IsLink(rest[(place + 1)..]) ? ("", 0) : (name.ToString().Trim(), place + 1);
            if (rest[place] == '\\' && place + 1 < rest.Length && rest[place + 1] is '[' or ']' or '\\')
                place++;
            name.Append(rest[place]);
        }

        return ("", 0);
    }

    // #[words](address) is a hash before a link.
    private static bool IsLink(ReadOnlySpan<char> after) => after is ['(' or '[', ..];

    // &#39; is a character; a#b, /#a and ##a are parts of something else. _#a_ is emphasised, as with people.
    private static bool MayFollow(StringSlice slice)
    {
        var distance = -1;
        while (slice.PeekCharExtra(distance) == '_')
            distance--;

        var before = slice.PeekCharExtra(distance);
        return !char.IsLetterOrDigit(before) && !char.IsSurrogate(before) && before is not ('&' or '#' or '/' or '\\');
    }
}
