using System.Buffers.Text;
using LeetSocial.Bench.Measuring;

namespace LeetSocial.Bench.Circuits;

/// <summary>One row as the server drew it: its place in the room, and the token of the driver's message that it shows.</summary>
internal readonly record struct Row(long Sequence, MessageToken? Token);

/// <summary>
/// Walks the <c>article</c>s in a piece of markup, one or many. A row is recognised by <c>data-sequence</c>, so that
/// a text which also stands in an attribute of its article is counted once.
/// </summary>
internal ref struct RowMarkup(ReadOnlySpan<byte> html)
{
    private ReadOnlySpan<byte> _rest = html;

    public Row Current { get; private set; }

    public readonly RowMarkup GetEnumerator() => this;

    public bool MoveNext()
    {
        while (true)
        {
            var start = _rest.IndexOf("<article"u8);
            if (start < 0)
            {
                return false;
            }

            var article = _rest[start..];
            var length = article.IndexOf("</article>"u8);
            article = length < 0 ? article : article[..length];
            _rest = _rest[(start + article.Length)..];
            if (TryReadSequence(article, out var sequence))
            {
                Current = new Row(sequence, MessageToken.FirstIn(article));
                return true;
            }
        }
    }

    private static bool TryReadSequence(ReadOnlySpan<byte> article, out long sequence)
    {
        var attribute = "data-sequence=\""u8;
        var at = article.IndexOf(attribute);
        sequence = 0;
        return at >= 0 && Utf8Parser.TryParse(article[(at + attribute.Length)..], out sequence, out _);
    }
}
