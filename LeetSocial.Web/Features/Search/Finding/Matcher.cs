using System.Text;
using LeetSocial.Web.Features.Search.Asking;
using LeetSocial.Web.Features.Search.Indexing;

namespace LeetSocial.Web.Features.Search.Finding;

/// <summary>
/// Says whether and where a text contains a term. The index only proposes; what is found is decided here, on the message as it
/// is at this moment.
/// </summary>
internal static class Matcher
{
    /// <summary>The places where a folded text contains the term, in order.</summary>
    public static IEnumerable<Match> Find(string folded, SearchTerm term)
    {
        bool? isInside = null;
        for (var at = folded.IndexOf(term.Text, StringComparison.Ordinal); at >= 0; at = folded.IndexOf(term.Text, at + 1, StringComparison.Ordinal))
        {
            var (begins, ends) = (IsEdge(folded, at), IsEdge(folded, at + term.Text.Length));
            if (term.IsPhrase ? begins && ends : begins || (isInside ??= IsInside(term.Text)))
            {
                yield return new Match(at, term.Text.Length, (begins, ends) switch
                {
                    (true, true) => MatchKind.Word,
                    (true, false) => MatchKind.Beginning,
                    _ => MatchKind.Inside,
                });
            }
        }
    }

    // One or two letters are found where words begin, three and more anywhere in them.
    private static bool IsInside(string term)
    {
        var first = Run.Of(term).First();
        return first.Script != Script.Spaced || first.Letters.Length > 2;
    }

    /// <summary>Whether no word goes on across this place.</summary>
    private static bool IsEdge(string folded, int at)
    {
        if (at == 0 || at == folded.Length)
        {
            return true;
        }
        Rune.DecodeLastFromUtf16(folded.AsSpan(0, at), out var before, out _);
        Rune.DecodeFromUtf16(folded.AsSpan(at), out var after, out _);
        return Scripts.Of(before) != Script.Spaced || Scripts.Of(after) != Script.Spaced;
    }
}

/// <summary>A place in a folded text.</summary>
internal readonly record struct Match(int Start, int Length, MatchKind Kind);

internal enum MatchKind
{
    Inside = 1,
    Beginning = 2,
    Word = 3,
}
