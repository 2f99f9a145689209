using System.Buffers;
using LeetSocial.Domain.Kernel;

namespace LeetSocial.Domain.Messages;

/// <summary>What an emoji of the community's own is called, and how it is written: <c>:name:</c>.</summary>
public static class EmojiName
{
    public const int Shortest = 2;

    private static readonly SearchValues<char> Letters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789_+-");

    /// <param name="typed">With its colons or without, in any case.</param>
    public static Outcome<string> Of(string? typed)
    {
        var name = (typed ?? "").Trim().Trim(':').ToLowerInvariant();
        return IsOne(name) ? name : Refusal.Invalid("EmojiNameForm", "Name");
    }

    /// <summary>Whether a text is the code of one, whatever there may be of that name.</summary>
    public static bool IsCode(string text) => text is [':', .., ':'] && IsOne(text.AsSpan(1..^1));

    public static string Code(string name) => $":{name}:";

    /// <summary>How long the name is that a text begins with; 0 where it begins with none.</summary>
    public static int LengthIn(ReadOnlySpan<char> text) => text.IndexOfAnyExcept(Letters) is var end and >= 0 ? end : text.Length;

    public static bool IsOne(ReadOnlySpan<char> name) => name.Length is >= Shortest and <= Lengths.EmojiName && !name.ContainsAnyExcept(Letters);
}
