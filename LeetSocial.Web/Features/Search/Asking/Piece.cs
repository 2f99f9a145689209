using System.Buffers;

namespace LeetSocial.Web.Features.Search.Asking;

/// <summary>A part of what was typed, between blanks.</summary>
/// <param name="Operator">What stands before its colon, if that looks like an operator.</param>
/// <param name="Value">What stands behind it, or all of it; without quotes.</param>
/// <param name="IsQuoted">Whether the value stood in quotes.</param>
/// <param name="IsClosed">Whether the quotes end.</param>
internal readonly record struct Piece(string? Operator, string Value, bool IsQuoted, bool IsClosed)
{
    private static readonly SearchValues<char> Blanks = SearchValues.Create(" \t\n\r\u00A0\u3000");

    /// <summary>As it was typed.</summary>
    public string Typed => (Operator is null ? "" : Operator + ":") + (IsQuoted ? $"\"{Value}\"" : Value);

    public static IEnumerable<Piece> Of(string text)
    {
        // Keyboards of telephones put curled quotes.
        var rest = text.Replace('“', '"').Replace('”', '"').Replace('„', '"').Trim();
        while (rest.Length > 0)
        {
            yield return Take(ref rest);
        }
    }

    private static Piece Take(ref string rest)
    {
        var name = OperatorOf(rest);
        var value = name is null ? rest : rest[(name.Length + 1)..];
        if (!value.StartsWith('"'))
        {
            var end = value.AsSpan().IndexOfAny(Blanks);
            rest = end < 0 ? "" : value[end..].TrimStart();
            return new Piece(name, end < 0 ? value : value[..end], IsQuoted: false, IsClosed: true);
        }
        var close = value.IndexOf('"', 1);
        rest = close < 0 ? "" : value[(close + 1)..].TrimStart();
        return new Piece(name, (close < 0 ? value[1..] : value[1..close]).Trim(), IsQuoted: true, IsClosed: close >= 0);
    }

    // Addresses of the web and times of day have colons as well.
    private static string? OperatorOf(string rest)
    {
        var colon = rest.IndexOf(':', StringComparison.Ordinal);
        return colon is > 0 and < 16 && rest.AsSpan(0, colon).IndexOfAnyExceptInRange('A', 'z') < 0 && !rest.AsSpan(colon).StartsWith("://")
            ? rest[..colon].ToLowerInvariant()
            : null;
    }
}
