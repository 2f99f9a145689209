using System.Buffers;
using LeetSocial.Domain.Kernel;
using Markdig.Helpers;
using Markdig.Parsers;

namespace LeetSocial.Web.Features.Chat.Rendering.Parsing;

/// <summary>Being an inline parser, it never sees code spans, code blocks or the targets of links.</summary>
internal sealed class MentionParser : InlineParser
{
    private const char FirstIdeograph = '\u2E80';

    private static readonly SearchValues<char> NameCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-");

    public MentionParser() => OpeningCharacters = ['@'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (!MayFollow(slice))
            return false;

        var rest = slice.AsSpan()[1..];
        var length = rest.IndexOfAnyExcept(NameCharacters);
        var name = length < 0 ? rest : rest[..length];
        var after = length < 0 ? '\0' : rest[length];

        // The dot that ends a sentence is not part of the name, nor is the underscore that ends an emphasis.
        name = name.TrimEnd("_.-");
        if (name.Length is < Lengths.UsernameMin or > Lengths.Username || !char.IsAsciiLetterOrDigit(name[0]) || Continues(after))
            return false;

        processor.Inline = new MentionInline(name.ToString());
        slice.Start += name.Length + 1;
        return true;
    }

    // a.b@c.de is an address, /@ada a path; _@ada_ is an emphasised mention, but a_@b.c an address again.
    private static bool MayFollow(StringSlice slice)
    {
        var distance = -1;
        while (slice.PeekCharExtra(distance) == '_')
            distance--;

        var before = slice.PeekCharExtra(distance);
        return !(char.IsLetterOrDigit(before) && before < FirstIdeograph) && !char.IsSurrogate(before)
            && before is not ('.' or '+' or '-' or '/' or '@' or '=' or '&' or '%' or '#' or '$' or '\\');
    }

    // @ada@example.org names somebody on another server, @adaé somebody whose name is not of our alphabet; scripts that are
    // written without spaces may go on right after a name.
    private static bool Continues(char after) => after == '@' || (char.IsLetter(after) && after < FirstIdeograph);
}
