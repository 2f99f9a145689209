using System.Globalization;
using System.Text;
using LeetSocial.Domain.Kernel;

namespace LeetSocial.Domain.Messages;

/// <summary>What people may react with: one emoji, as Unicode's sequences make it of code points, or the code of one of the community's own.</summary>
public static class ReactionEmoji
{
    /// <summary>How many different emoji one message can carry.</summary>
    public const int MostKinds = 20;

    private const int Keycap = 0x20E3;

    public static Outcome<string> Of(string? typed)
    {
        var emoji = typed ?? "";
        if (EmojiName.IsCode(emoji))
        {
            return emoji;
        }
        return emoji.Length is > 0 and <= Lengths.Emoji
            && StringInfo.GetNextTextElementLength(emoji) == emoji.Length
            && IsWhole(emoji)
                ? emoji
                : Refusal.Invalid("NotAnEmoji", "Emoji");
    }

    private static bool IsWhole(string emoji)
    {
        if (!emoji.EnumerateRunes().All(IsPart))
        {
            return false;
        }
        var first = emoji.EnumerateRunes().First();
        return Begins(first) || (IsKeycapBase(first) && emoji[^1] == Keycap);
    }

    private static bool IsPart(Rune rune) => Begins(rune) || IsKeycapBase(rune) || rune.Value is
        0x200D or 0xFE0F or Keycap or (>= 0xE0020 and <= 0xE007F);

    private static bool IsKeycapBase(Rune rune) => rune.Value is '#' or '*' or (>= '0' and <= '9');

    // The blocks in which emoji stand, the few old symbols that became emoji among them.
    private static bool Begins(Rune rune) => rune.Value is
        (>= 0x1F000 and <= 0x1FAFF) or (>= 0x2190 and <= 0x21FF) or (>= 0x2300 and <= 0x23FF) or (>= 0x2460 and <= 0x24FF)
        or (>= 0x25A0 and <= 0x27BF) or (>= 0x2900 and <= 0x297F) or (>= 0x2B00 and <= 0x2BFF)
        or 0x00A9 or 0x00AE or 0x203C or 0x2049 or 0x2122 or 0x2139 or 0x3030 or 0x303D or 0x3297 or 0x3299;
}
