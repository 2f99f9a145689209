using System.Collections.Immutable;
using LeetSocial.Web.Features.Search.Asking;
using LeetSocial.Web.Features.Search.Indexing;

namespace LeetSocial.Web.Features.Search.Finding;

/// <summary>
/// Cuts out of a message the part where the first of the words stands, and marks them in it. What the message covers stays
/// covered: of a spoiler nothing but its place leaves this class.
/// </summary>
internal static class Snippet
{
    private const int Length = 200;
    private const int Lead = 60;

    public static ImmutableArray<SnippetPart> Of(ReadableText text, FoldedText folded, IReadOnlyList<SearchTerm> terms)
    {
        var marks = terms.SelectMany(term => Matcher.Find(folded.Text, term).Take(20))
            .Select(match => folded.Origin(match.Start, match.Length)).OrderBy(mark => mark.Start).ToList();
        var (start, end) = Window(text.Text, marks is [var first, ..] ? first.Start : 0);
        var parts = new SnippetParts();
        parts.Add(start > 0 ? "…" : "", isFound: false, TextManner.Plain);
        foreach (var (from, to) in Pieces(text.Stretches, marks, start, end))
        {
            parts.Add(text.Text[from..to], marks.Exists(mark => mark.Start <= from && mark.End >= to), MannerOf(text.Stretches, from));
        }
        parts.Add(end < text.Text.Length ? "…" : "", isFound: false, TextManner.Plain);
        return parts.All;
    }

    /// <summary>The window, cut wherever something begins or ends.</summary>
    private static IEnumerable<(int From, int To)> Pieces(
        IEnumerable<Stretch> stretches, IEnumerable<(int Start, int End)> marks, int start, int end)
    {
        var cuts = stretches.Select(one => (one.Start, one.End)).Concat(marks).SelectMany(one => new[] { one.Start, one.End })
            .Where(cut => cut > start && cut < end).Append(start).Append(end).Distinct().Order().ToList();
        return cuts.Zip(cuts.Skip(1));
    }

    private static TextManner MannerOf(IEnumerable<Stretch> stretches, int at) =>
        stretches.Where(one => one.Start <= at && at < one.End).Select(one => one.Manner).DefaultIfEmpty(TextManner.Plain).Max();

    private static (int Start, int End) Window(string text, int first)
    {
        var start = first <= Lead ? 0 : WordAfter(text, first - Lead, first);
        var end = Math.Min(text.Length, start + Length);
        return (start, end < text.Length && char.IsLowSurrogate(text[end]) ? end - 1 : end);
    }

    private static int WordAfter(string text, int from, int to)
    {
        var blank = text.AsSpan(from, to - from).IndexOf(' ');
        var start = blank < 0 ? from : from + blank + 1;
        return char.IsLowSurrogate(text[start]) ? start + 1 : start;
    }
}
