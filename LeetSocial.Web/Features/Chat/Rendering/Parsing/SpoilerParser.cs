using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;

namespace LeetSocial.Web.Features.Chat.Rendering.Parsing;

/// <summary>
/// Lets <c>||</c> open or close a spoiler, by the rules of emphasis, before the table parser takes it for two columns.
/// </summary>
internal sealed class SpoilerParser : InlineParser
{
    public const char Delimiter = '|';

    private readonly EmphasisInlineParser _emphasis;

    public SpoilerParser(EmphasisInlineParser emphasis)
    {
        _emphasis = emphasis;
        OpeningCharacters = [Delimiter];
    }

    public override bool Match(InlineProcessor processor, ref StringSlice slice) =>
        IsPair(slice) && !IsOperator(slice) && !IsInTableRow(slice) && _emphasis.Match(processor, ref slice);

    private static bool IsPair(StringSlice slice) =>
        slice.PeekChar() == Delimiter && slice.PeekChar(2) != Delimiter && slice.PeekCharExtra(-1) != Delimiter;

    // a||b is code that somebody did not quote.
    private static bool IsOperator(StringSlice slice) =>
        char.IsAsciiLetterOrDigit(slice.PeekCharExtra(-1)) && char.IsAsciiLetterOrDigit(slice.PeekChar(2));

    private static bool IsInTableRow(StringSlice slice)
    {
        var line = slice.Text.AsSpan(0, slice.Start);
        line = line[(line.LastIndexOf('\n') + 1)..].TrimStart();
        return line.StartsWith([Delimiter]) && !line.StartsWith([Delimiter, Delimiter]);
    }
}
