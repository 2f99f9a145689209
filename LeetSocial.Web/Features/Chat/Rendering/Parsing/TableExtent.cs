using System.Buffers;

namespace LeetSocial.Web.Features.Chat.Rendering.Parsing;

/// <summary>
/// How large a table the lines seen so far would make. Every row is filled up to the widest, so that a few thousand
/// characters could become millions of cells.
/// </summary>
internal struct TableExtent
{
    private const int MaxColumns = 64;
    private const int MaxCells = 2000;

    private static readonly SearchValues<char> RulerCharacters = SearchValues.Create("|-: \t>*+.)0123456789");

    private int _columns;
    private int _rows;
    private bool _hasRuler;

    public readonly bool IsExcessive => _hasRuler && (_columns > MaxColumns || _columns * _rows > MaxCells);

    public void Add(ReadOnlySpan<char> line, int pipes)
    {
        if (line.IsWhiteSpace())
        {
            this = default;
            return;
        }

        _rows++;
        _columns = Math.Max(_columns, pipes + 1);
        _hasRuler = _hasRuler || (pipes > 0 && line.Contains('-') && !line.ContainsAnyExcept(RulerCharacters));
    }
}
