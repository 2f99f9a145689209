using System.Globalization;
using System.Text;
using LeetSocial.Domain.Kernel;

namespace LeetSocial.Domain.People;

/// <summary>
/// A line of text that people show each other, such as a name: trimmed, and without what could break the line it stands in
/// or make other text on it look different from what it is (control, bidirectional and other invisible characters).
/// </summary>
public static class PlainLine
{
    // Within emoji and several scripts these two join and part what is visible.
    private const int ZeroWidthNonJoiner = 0x200C;
    private const int ZeroWidthJoiner = 0x200D;

    /// <param name="text">As typed.</param>
    /// <param name="length">At most so many UTF-16 code units.</param>
    /// <param name="field">The field it was typed into; also begins the names of the reasons, as in <c>DisplayNameLength</c>.</param>
    public static Outcome<string> Parse(string? text, int length, string field)
    {
        var line = text?.Trim() ?? "";
        if (line.Length > length)
        {
            return Refusal.Invalid(field + "Length", field);
        }
        return IsVisible(line) ? line : Refusal.Invalid(field + "Characters", field);
    }

    private static bool IsVisible(string line)
    {
        for (var i = 0; i < line.Length;)
        {
            if (Rune.DecodeFromUtf16(line.AsSpan(i), out var rune, out var taken) != System.Buffers.OperationStatus.Done || !IsVisible(rune))
            {
                return false;
            }
            i += taken;
        }
        return true;
    }

    private static bool IsVisible(Rune rune) => rune.Value is ZeroWidthNonJoiner or ZeroWidthJoiner || Rune.GetUnicodeCategory(rune) is not
        (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse);
}
