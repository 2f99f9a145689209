using System.Globalization;
using System.Text;

namespace LeetSocial.Web.Ui;

/// <summary>What stands in an avatar that has no picture.</summary>
public static class Initials
{
    /// <summary>Keeps letters of joining scripts (Arabic, Syriac) from running into one another.</summary>
    private const char ZeroWidthNonJoiner = '\u200C';

    /// <summary>The first letters of the first and the last word; a sign or an emoji where there is no letter; <c>?</c> where there is nothing.</summary>
    public static string Of(string name)
    {
        var words = name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var letters = words.Select(FirstLetter).OfType<string>().ToArray();
        return letters switch
        {
            [] => words is [var sign, ..] ? StringInfo.GetNextTextElement(sign) : "?",
            [var only] => only,
            [var first, .., var last] => Joins(first) ? $"{first}{ZeroWidthNonJoiner}{last}" : first + last,
        };
    }

    /// <summary>Rooms written like channels (<c>backend</c>) bear a hash, others their first letter.</summary>
    public static string OfRoom(string name) => FirstLetter(name) is { } letter && !char.IsLower(name.TrimStart()[0]) ? letter : "#";

    private static string? FirstLetter(string word)
    {
        var elements = StringInfo.GetTextElementEnumerator(word);
        while (elements.MoveNext())
        {
            var element = elements.GetTextElement();
            if (Rune.TryGetRuneAt(element, 0, out var rune) && Rune.IsLetterOrDigit(rune))
            {
                return element.ToUpperInvariant();
            }
        }
        return null;
    }

    private static bool Joins(string letter) => letter[0] is >= '\u0600' and <= '\u08FF';
}
