using System.Buffers;
using LeetSocial.Domain.Kernel;

namespace LeetSocial.Web.Features.Chat.Rendering.Parsing;

/// <summary>
/// Tells by one cheap look, before parsing, what would make the parser or the sanitiser take quadratic time (T3). The bounds
/// lie far above what people write and keep the worst text of full length well below 100 ms.
/// </summary>
internal static class Complexity
{
    /// <summary>Brackets and runs of emphasis characters: each waits for its partner and is compared with the others.</summary>
    private const int MaxDelimiters = 1500;

    /// <summary>Quotes and lists opened within one line.</summary>
    private const int MaxMarkersPerLine = 32;

    private const int MaxPipesPerLine = 400;

    private const int MaxLines = 2000;

    private static readonly SearchValues<char> Delimiters = SearchValues.Create("[*_~");

    public static bool IsExcessive(string source)
    {
        if (source.Length > Lengths.Message || source.AsSpan().Count('\n') >= MaxLines || HasTooManyDelimiters(source))
            return true;

        var table = new TableExtent();
        foreach (var line in source.AsSpan().EnumerateLines())
        {
            var pipes = line.Count('|');
            table.Add(line, pipes);
            if (pipes > MaxPipesPerLine || CountMarkers(line) > MaxMarkersPerLine || table.IsExcessive)
                return true;
        }

        return false;
    }

    private static bool HasTooManyDelimiters(ReadOnlySpan<char> rest)
    {
        for (var count = 0; count <= MaxDelimiters; count++)
        {
            var next = rest.IndexOfAny(Delimiters);
            if (next < 0)
                return false;

            var delimiter = rest[next];
            rest = rest[next..];
            // A run of emphasis is one delimiter; every bracket is one of its own.
            rest = delimiter == '[' ? rest[1..] : rest.TrimStart(delimiter);
        }

        return true;
    }

    private static int CountMarkers(ReadOnlySpan<char> line)
    {
        var markers = 0;
        for (line = line.TrimStart(); !line.IsEmpty; line = line.TrimStart())
        {
            var length = MarkerLength(line);
            if (length == 0)
                break;
            markers++;
            line = line[length..];
        }

        return markers;
    }

    private static int MarkerLength(ReadOnlySpan<char> line)
    {
        if (line[0] == '>')
            return 1;

        var digits = line.IndexOfAnyExceptInRange('0', '9');
        if (digits < 0 || digits + 1 >= line.Length || line[digits + 1] is not (' ' or '\t'))
            return 0;
        return line[digits] is '.' or ')' || (digits == 0 && line[0] is '-' or '*' or '+') ? digits + 2 : 0;
    }
}
