using LeetSocial.Domain.Kernel;

namespace LeetSocial.Web.Features.Chat.Writing;

/// <summary>Code as Markdown has it: within a fence that is longer than any the code itself contains.</summary>
internal static class CodeFence
{
    private const int Shortest = 3;

    public static string Around(string code, string language)
    {
        var fence = new string('`', Math.Max(Shortest, LongestRun(code) + 1));
        return $"{fence}{language}\n{code}\n{fence}";
    }

    public static bool IsLanguage(string language) =>
        language.Length <= Lengths.CodeLanguage && language.All(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '#' or '-' or '.' or '_');

    private static int LongestRun(string code)
    {
        var (longest, run) = (0, 0);
        foreach (var c in code)
        {
            run = c == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }
        return longest;
    }
}
