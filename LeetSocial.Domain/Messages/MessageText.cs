using System.Buffers;
using System.Globalization;
using System.Text;
using LeetSocial.Domain.Kernel;

namespace LeetSocial.Domain.Messages;

public enum MessageTextProblem
{
    None,
    Empty,
    TooLong,
    NotText,
}

/// <summary>What a person may post: valid text with something to see in it, lines ending in LF.</summary>
public static class MessageText
{
    public static MessageTextProblem TryNormalise(string? source, out string text)
    {
        text = "";
        if (source is null)
            return MessageTextProblem.Empty;

        var candidate = source.ReplaceLineEndings("\n").TrimEnd();
        if (candidate.Length > Lengths.Message)
            return MessageTextProblem.TooLong;

        var problem = Inspect(candidate);
        if (problem == MessageTextProblem.None)
            text = candidate;
        return problem;
    }

    private static MessageTextProblem Inspect(string candidate)
    {
        var visible = false;
        for (var rest = candidate.AsSpan(); !rest.IsEmpty;)
        {
            // A lone surrogate cannot be stored as UTF-8 and would come back as another text.
            if (Rune.DecodeFromUtf16(rest, out var rune, out var length) != OperationStatus.Done)
                return MessageTextProblem.NotText;
            if (Rune.IsControl(rune) && rune.Value is not ('\n' or '\t'))
                return MessageTextProblem.NotText;

            visible = visible || IsVisible(rune);
            rest = rest[length..];
        }

        return visible ? MessageTextProblem.None : MessageTextProblem.Empty;
    }

    // Zero-width characters and the letters that Unicode draws as nothing would make an empty row that nobody can read.
    private static bool IsVisible(Rune rune) =>
        rune.Value is not (0x034F or 0x115F or 0x1160 or 0x2800 or 0x3164 or 0xFFA0)
        && !Rune.IsWhiteSpace(rune)
        && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Format or UnicodeCategory.Control or UnicodeCategory.NonSpacingMark);
}
