using System.Globalization;
using System.Text;
using LeetSocial.Domain.Kernel;
using Microsoft.Net.Http.Headers;

namespace LeetSocial.Web.Features.Uploads.Recognising;

/// <summary>Names of files as people see them. No name is ever part of a path on the server (T6).</summary>
internal static class FileNames
{
    private const string Nameless = "file";
    private const int LongestEnding = 16;
    private const string Reserved = "<>:\"|?*";

    /// <summary>
    /// The last part of the name, on one line, without what could turn or hide other text, and short enough for any disk.
    /// Never empty, never a way to another folder.
    /// </summary>
    public static string Clean(string name)
    {
        var last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var line = new StringBuilder(Math.Min(last.Length, Lengths.FileName));
        foreach (var rune in last.EnumerateRunes().Where(IsShown))
        {
            line.Append(rune.IsBmp && Reserved.Contains((char)rune.Value, StringComparison.Ordinal) ? "_" : rune.ToString());
        }
        var trimmed = Shorten(line.ToString().Normalize(NormalizationForm.FormC).TrimStart(' ').TrimEnd(' ', '.'));
        return trimmed.Length > 0 ? trimmed : Nameless;
    }

    /// <summary>
    /// A clean name whose ending is one that its content may have. What is a picture by its bytes and <c>.html</c> by its name would
    /// otherwise be opened as a page by whoever saved it.
    /// </summary>
    public static string Fit(string name, RecognisedFile file)
    {
        var clean = Clean(name);
        if (FileType.Of(file.MimeType) is not { } type)
        {
            return TextNames.Knows(clean) ? clean : Clean(WithEnding(clean, "txt"));
        }
        return type.Endings.Contains(EndingOf(clean)) ? clean : Clean(WithEnding(clean, type.Endings[0]));
    }

    /// <summary>The header that names a download, after RFC 6266.</summary>
    public static string Disposition(string name, bool attachment)
    {
        var header = new ContentDispositionHeaderValue(attachment ? "attachment" : "inline");
        header.SetHttpFileName(Clean(name));
        return header.ToString();
    }

    /// <summary>What follows the last dot, in small letters; empty when there is nothing of the kind.</summary>
    public static string EndingOf(string name)
    {
        var clean = Clean(name);
        var dot = clean.LastIndexOf('.');
        return dot > 0 && clean.Length - dot - 1 is > 0 and <= LongestEnding ? clean[(dot + 1)..].ToLowerInvariant() : "";
    }

    // The ending survives, because it tells people and programs what the file is.
    private static string WithEnding(string name, string ending) =>
        name.Length + 1 + ending.Length <= Lengths.FileName ? $"{name}.{ending}" : $"{Cut(name, Lengths.FileName - 1 - ending.Length)}.{ending}";

    private static string Shorten(string name)
    {
        if (name.Length <= Lengths.FileName)
        {
            return name;
        }
        var dot = name.LastIndexOf('.');
        var ending = dot > 0 && name.Length - dot <= LongestEnding + 1 ? name[dot..] : "";
        return Cut(name, Lengths.FileName - ending.Length).TrimEnd(' ', '.') + ending;
    }

    /// <summary>Never through the middle of what is one character to a reader.</summary>
    private static string Cut(string text, int length)
    {
        var end = 0;
        while (StringInfo.GetNextTextElementLength(text.AsSpan(end)) is > 0 and var next && end + next <= length)
        {
            end += next;
        }
        return text[..end];
    }

    // Of the invisible only the joiners stay, which emoji and several scripts need.
    private static bool IsShown(Rune rune) => rune.Value is 0x200C or 0x200D || (rune != Rune.ReplacementChar && Rune.GetUnicodeCategory(rune) is not
        (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned));
}
