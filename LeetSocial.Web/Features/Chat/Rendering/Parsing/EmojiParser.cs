using LeetSocial.Domain.Messages;
using Markdig.Helpers;
using Markdig.Parsers;

namespace LeetSocial.Web.Features.Chat.Rendering.Parsing;

/// <summary>Being an inline parser, it never sees code or the targets of links.</summary>
internal sealed class EmojiParser : InlineParser
{
    public EmojiParser() => OpeningCharacters = [':'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var rest = slice.AsSpan()[1..];
        var length = EmojiName.LengthIn(rest);
        if (length >= rest.Length || rest[length] != ':' || !EmojiName.IsOne(rest[..length]) || !MayFollow(processor, slice))
            return false;

        processor.Inline = new EmojiInline(rest[..length].ToString());
        slice.Start += length + 2;
        return true;
    }

    // 10:30:45 is a time and std::io::Read a path; one emoji may follow another.
    private static bool MayFollow(InlineProcessor processor, StringSlice slice)
    {
        var before = slice.PeekCharExtra(-1);
        return before == ':' ? processor.Inline is EmojiInline : !char.IsLetterOrDigit(before) && before is not ('/' or '\\' or '=' or '.');
    }
}
