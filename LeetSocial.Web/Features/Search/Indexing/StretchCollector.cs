namespace LeetSocial.Web.Features.Search.Indexing;

/// <summary>Notes where code and spoilers begin and end while the tags of a message go by; they are well nested, as the renderer writes them.</summary>
internal sealed class StretchCollector
{
    private readonly Stack<(int Start, TextManner Manner)> _open = new();
    private readonly List<Stretch> _found = [];

    public void Pass(Tag tag, int at)
    {
        if (tag.Kind == TagKind.Opening)
        {
            _open.Push((at, tag.Manner));
        }
        else if (tag.Kind == TagKind.Closing && _open.Count > 0)
        {
            Close(at);
        }
    }

    /// <summary>What was found, in a text of which so much was cut off at the front.</summary>
    public IReadOnlyList<Stretch> Within(int cut, int length)
    {
        // What is never closed stays as it began: hidden.
        while (_open.Count > 0)
        {
            Close(cut + length);
        }
        return [.. _found.Select(one => one with { Start = Math.Clamp(one.Start - cut, 0, length), End = Math.Clamp(one.End - cut, 0, length) })];
    }

    private void Close(int at)
    {
        var (start, manner) = _open.Pop();
        if (manner != TextManner.Plain && at > start)
        {
            _found.Add(new Stretch(start, at, manner));
        }
    }
}
