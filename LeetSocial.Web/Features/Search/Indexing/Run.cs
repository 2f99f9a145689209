using System.Text;

namespace LeetSocial.Web.Features.Search.Indexing;

/// <summary>Neighbouring letters of one kind of script: a word, or a stretch without spaces.</summary>
internal readonly record struct Run(Script Script, Rune[] Letters)
{
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
    public string Part(int start, int length) => string.Concat(Letters[start..(start + length)]);
}
