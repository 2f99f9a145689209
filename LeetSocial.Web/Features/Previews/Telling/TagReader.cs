namespace LeetSocial.Web.Features.Previews.Telling;

/// <summary>
/// Walks over the tags of a page once, from its beginning, and looks at no character twice: it builds no tree, so there is
/// nothing that nesting could make deep (T15). What is malformed ends the walk.
/// </summary>
internal sealed class TagReader(string html)
{
    /// <summary>More are passed over.</summary>
    private const int MostAttributes = 32;

    private readonly Dictionary<string, string> _attributes = new(StringComparer.OrdinalIgnoreCase);
    private int _at;

    /// <summary>In small letters; closing tags begin with a slash.</summary>
    public string Name { get; private set; } = "";

    /// <summary>What stands within an element that holds nothing but text.</summary>
    public string Text { get; private set; } = "";

    /// <summary>An attribute's value as it is written, entities included.</summary>
    public string? this[string attribute] => _attributes.GetValueOrDefault(attribute);

    public bool Next()
    {
        while (Find("<"))
        {
            var next = Peek(1);
            if (char.IsAsciiLetter(next) || (next == '/' && char.IsAsciiLetter(Peek(2))))
            {
                return ReadTag();
            }
            _at++;
            if (next is '!' or '?')
            {
                Find(html.AsSpan(_at).StartsWith("!--") ? "-->" : ">");
            }
        }
        return false;
    }

    private bool ReadTag()
    {
        var start = _at + 1;
        _at = EndOf(start + 1, " \t\r\n\f/>");
        Name = html[start.._at].ToLowerInvariant();
        _attributes.Clear();
        while (Skip(" \t\r\n\f/") is not ('>' or '\0'))
        {
            ReadAttribute();
        }
        return Peek(0) == '>' && (Name is not ("title" or "script" or "style" or "template" or "textarea" or "noscript") || ReadText());
    }

    private void ReadAttribute()
    {
        var start = _at;
        _at = EndOf(_at + 1, " \t\r\n\f/>=");
        var name = html[start.._at];
        var value = Skip(" \t\r\n\f") == '=' ? ReadValue() : "";
        if (_attributes.Count < MostAttributes)
        {
            _attributes.TryAdd(name, value);
        }
    }

    private string ReadValue()
    {
        _at++;
        var quote = Skip(" \t\r\n\f");
        var start = quote is '"' or '\'' ? _at + 1 : _at;
        var end = EndOf(start, quote switch { '"' => "\"", '\'' => "'", _ => " \t\r\n\f>" });
        _at = quote is '"' or '\'' ? end + 1 : end;
        return start < end ? html[start..end] : "";
    }

    private bool ReadText()
    {
        var start = _at + 1;
        if (!Find("</" + Name))
        {
            return false;
        }
        Text = html[start.._at];
        return true;
    }

    private bool Find(string what)
    {
        var found = _at < html.Length ? html.IndexOf(what, _at, StringComparison.OrdinalIgnoreCase) : -1;
        _at = found < 0 ? html.Length : found;
        return found >= 0;
    }

    private char Peek(int ahead) => _at + ahead < html.Length ? html[_at + ahead] : '\0';

    private int EndOf(int from, ReadOnlySpan<char> marks)
    {
        var found = from < html.Length ? html.AsSpan(from).IndexOfAny(marks) : -1;
        return found < 0 ? html.Length : from + found;
    }

    // Passes over what does not count, and tells what follows; nothing at the end.
    private char Skip(ReadOnlySpan<char> blanks)
    {
        var found = _at < html.Length ? html.AsSpan(_at).IndexOfAnyExcept(blanks) : -1;
        _at = found < 0 ? html.Length : _at + found;
        return Peek(0);
    }
}
