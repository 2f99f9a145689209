using System.Text;

namespace LeetSocial.Web.Features.Search.Indexing;

/// <summary>Neighbouring letters of one kind of script: a word, or a stretch without spaces.</summary>
internal readonly record struct Run(Script Script, Rune[] Letters)
{
    /// <summary>Letters of the longest part that is asked for.</summary>
    public const int Most = 8;

    /// <summary>The runs of a folded text; what is in none of them is neither indexed nor looked up.</summary>
    public static IEnumerable<Run> Of(string folded)
    {
        var letters = new List<Rune>();
        var script = Script.None;
        foreach (var rune in folded.EnumerateRunes())
        {
            var next = Scripts.Of(rune);
            if (next != script && letters.Count > 0)
            {
                yield return new Run(script, [.. letters]);
                letters.Clear();
            }
            script = next;
            if (script != Script.None)
            {
                letters.Add(rune);
            }
        }
        if (letters.Count > 0)
        {
            yield return new Run(script, [.. letters]);
        }
    }

    /// <summary>So many letters from a place on.</summary>
    public string Part(int start, int length)
    {
        // Many of them are made for every message: one string each, and nothing on the way to it.
        Span<char> part = stackalloc char[Most * 2];
        var end = 0;
        foreach (var letter in Letters.AsSpan(start, length))
        {
            end += letter.EncodeToUtf16(part[end..]);
        }
        return new string(part[..end]);
    }
}
