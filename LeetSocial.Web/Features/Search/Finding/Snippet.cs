using System.Collections.Immutable;
using LeetSocial.Web.Features.Search.Asking;
using LeetSocial.Web.Features.Search.Indexing;

namespace LeetSocial.Web.Features.Search.Finding;

/// <summary>Cuts out of a message the part where the first of the words stands, and marks them in it.</summary>
internal static class Snippet
{
    private const int Length = 200;
    private const int Lead = 60;

    public static ImmutableArray<SnippetPart> Of(string text, FoldedText folded, IReadOnlyList<SearchTerm> terms)
    {
        var marks = terms.SelectMany(term => Matcher.Find(folded.Text, term).Take(20))
            .Select(match => folded.Origin(match.Start, match.Length)).OrderBy(mark => mark.Start).ToList();
        var (start, end) = Window(text, marks is [var first, ..] ? first.Start : 0);
        var parts = ImmutableArray.CreateBuilder<SnippetPart>();
        var at = start;
        foreach (var mark in marks.Where(mark => mark.End > start && mark.Start < end))
        {
            var (from, to) = (Math.Max(mark.Start, at), Math.Min(mark.End, end));
            if (to > from)
            {
                Add(parts, text[at..from], isFound: false);
                Add(parts, text[from..to], isFound: true);
                at = to;
            }
        }
        Add(parts, text[at..end] + (end < text.Length ? "…" : ""), isFound: false);
        return start > 0 ? [new SnippetPart("…", IsFound: false), .. parts] : parts.ToImmutable();
    }

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

    private static void Add(ImmutableArray<SnippetPart>.Builder parts, string text, bool isFound)
    {
        if (text.Length > 0)
        {
            parts.Add(new SnippetPart(text, isFound));
        }
    }
}
