using System.Globalization;
using System.Text;

namespace LeetSocial.Web.Features.Search.Indexing;

/// <summary>How a letter stands among others, which decides how it is looked up.</summary>
internal enum Script
{
    /// <summary>Blanks and punctuation.</summary>
    None,

    /// <summary>Letters and digits that make words with spaces between them.</summary>
    Spaced,

    /// <summary>Chinese, Japanese, Korean, Thai and others, where a word may begin at any letter.</summary>
    Unspaced,

    /// <summary>Emoji and other signs, each for itself.</summary>
    Sign,
}

internal static class Scripts
{
    private static readonly (int First, int Last)[] Unspaced =
    [
        (0x0E00, 0x0EFF), (0x1000, 0x11FF), (0x1780, 0x17FF), (0x2E80, 0x2FDF), (0x3005, 0x3007), (0x3040, 0x318F),
        (0x31A0, 0x31FF), (0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xA960, 0xA97F), (0xAC00, 0xD7FF), (0xF900, 0xFAFF),
        (0x1AFF0, 0x1B16F), (0x20000, 0x3FFFF),
    ];

    public static Script Of(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.OtherSymbol => Script.Sign,
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark => IsUnspaced(rune) ? Script.Unspaced : Script.Spaced,
        _ when !Rune.IsLetterOrDigit(rune) && !Rune.IsNumber(rune) => Script.None,
        _ => IsUnspaced(rune) ? Script.Unspaced : Script.Spaced,
    };

    private static bool IsUnspaced(Rune rune) =>
        rune.Value >= Unspaced[0].First && Unspaced.Any(range => rune.Value >= range.First && rune.Value <= range.Last);
}
