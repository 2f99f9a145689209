using System.Globalization;
using System.Text;

namespace LeetSocial.Web.Features.Search.Indexing;

/// <summary>
/// A text as search compares it: lower case, without accents, wide and narrow forms alike, white space as single blanks.
/// It knows where each of its letters stood before.
/// </summary>
internal sealed class FoldedText
{
    /// <summary>Null where every letter stands in its old place.</summary>
    private readonly List<int>? _origins;
    private readonly int _end;

    private FoldedText(string text, List<int>? origins, int end) => (Text, _origins, _end) = (text, origins, end);

    public string Text { get; }

    public static FoldedText Of(string source)
    {
        // Most of what people write: nothing to look up, and nothing moves.
        if (!source.AsSpan().ContainsAnyExceptInRange(' ', '~') && !source.StartsWith(' ') && !source.Contains("  ", StringComparison.Ordinal))
        {
            return new FoldedText(source.ToLowerInvariant(), null, source.Length);
        }
        var folded = new StringBuilder(source.Length);
        var origins = new List<int>(source.Length);
        for (var at = 0; at < source.Length;)
        {
            if (source[at] is > ' ' and <= '~' and var plain)
            {
                folded.Append(char.ToLowerInvariant(plain));
                origins.Add(at++);
                continue;
            }
            // A lone surrogate is stored nowhere, but may be asked for.
            var length = Rune.DecodeFromUtf16(source.AsSpan(at), out var rune, out var read) == System.Buffers.OperationStatus.Done ? read : 1;
            Append(folded, rune);
            while (origins.Count < folded.Length)
            {
                origins.Add(at);
            }
            at += length;
        }
        return new FoldedText(folded.ToString(), origins, source.Length);
    }

    /// <summary>Where a part of the folded text stood in its source.</summary>
    public (int Start, int End) Origin(int start, int length)
    {
        if (_origins is null)
        {
            return (start, start + length);
        }
        var (from, last) = (_origins[start], _origins[start + length - 1]);
        var next = start + length;
        // One letter may have become several: its source ends where that of another letter begins.
        while (next < _origins.Count && _origins[next] == last)
        {
            next++;
        }
        return (from, next < _origins.Count ? _origins[next] : _end);
    }

    private static void Append(StringBuilder folded, Rune rune)
    {
        if (Rune.IsWhiteSpace(rune))
        {
            if (folded.Length > 0 && folded[^1] != ' ')
            {
                folded.Append(' ');
            }
        }
        else if (Rune.GetUnicodeCategory(rune) != UnicodeCategory.Format)
        {
            folded.Append(WithoutAccents(rune));
        }
    }

    // Only the marks of alphabets are dropped: in other scripts a mark makes another letter.
    private static string WithoutAccents(Rune rune)
    {
        var letters = new StringBuilder();
        foreach (var letter in rune.ToString().Normalize(NormalizationForm.FormKD))
        {
            if (letter is not (>= '\u0300' and <= '\u036F'))
            {
                letters.Append(letter);
            }
        }
        return letters.ToString().Normalize(NormalizationForm.FormKC).ToLowerInvariant();
    }
}
