using System.Buffers;
using System.Globalization;
using System.Text;

namespace LeetSocial.Web.Features.Previews.Telling;

/// <summary>Makes one plain line out of a stranger's text: nothing in it hides, turns the text around it, or towers over other lines (T4).</summary>
internal static class PlainText
{
    private const int MostMarks = 4;
    private const int ZeroWidthNonJoiner = 0x200C;
    private const int ZeroWidthJoiner = 0x200D;

    /// <param name="text">Of any length and content.</param>
    /// <param name="most">So many UTF-16 code units are kept, the ellipsis included.</param>
    public static string Line(string text, int most)
    {
        var line = new StringBuilder();
        var marks = 0;
        // One more than fits tells that something is left out.
        for (var at = 0; at < text.Length && line.Length <= most;)
        {
            var isText = Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var taken) == OperationStatus.Done;
            at += taken;
            marks = isText && IsMark(rune) ? marks + 1 : 0;
            if (isText && Rune.IsWhiteSpace(rune))
            {
                Part(line);
            }
            else if (isText && marks <= MostMarks && IsVisible(rune))
            {
                line.Append(rune);
            }
        }
        return Cut(line.ToString().TrimEnd(), most);
    }

    private static void Part(StringBuilder line)
    {
        if (line.Length > 0 && line[^1] != ' ')
        {
            line.Append(' ');
        }
    }

    // Not through the middle of what is seen as one character.
    private static string Cut(string line, int most)
    {
        if (line.Length <= most)
        {
            return line;
        }
        var end = 0;
        for (var next = 0; next < most; next += StringInfo.GetNextTextElementLength(line, next))
        {
            end = next;
        }
        return line[..end].TrimEnd() + "…";
    }

    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool IsVisible(Rune rune) => rune.Value is ZeroWidthNonJoiner or ZeroWidthJoiner || Rune.GetUnicodeCategory(rune) is not
        (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);
}
