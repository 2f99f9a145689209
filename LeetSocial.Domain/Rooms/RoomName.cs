using System.Globalization;
using LeetSocial.Domain.Kernel;

namespace LeetSocial.Domain.Rooms;

/// <summary>Names and topics of rooms: one line of text that shows what it says.</summary>
public static class RoomName
{
    /// <summary>The name as it is kept.</summary>
    public static Outcome<string> Of(string? typed) => Line(typed) switch
    {
        null => Refusal.Invalid("NameNotText", "Name"),
        "" => Refusal.Invalid("NameMissing", "Name"),
        { Length: > Lengths.RoomName } => Refusal.Invalid("NameTooLong", "Name"),
        var name => name,
    };

    /// <summary>The topic as it is kept; it may be empty.</summary>
    public static Outcome<string> Topic(string? typed) => Line(typed) switch
    {
        null => Refusal.Invalid("TopicNotText", "Topic"),
        { Length: > Lengths.Topic } => Refusal.Invalid("TopicTooLong", "Topic"),
        var topic => topic,
    };

    // Control and direction-changing characters make a name look like another one (T4); lone surrogates are no text.
    private static string? Line(string? typed)
    {
        var line = (typed ?? "").Trim();
        foreach (var rune in line.EnumerateRunes())
        {
            if (rune == System.Text.Rune.ReplacementChar
                || System.Text.Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control
                    or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
                || rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069))
            {
                return null;
            }
        }
        return line;
    }
}
