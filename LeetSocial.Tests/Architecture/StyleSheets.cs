using System.Text.RegularExpressions;
using LeetSocial.Tests.Support;

namespace LeetSocial.Tests.Architecture;

/// <summary>The style sheets as they are written.</summary>
internal static partial class StyleSheets
{
    public const string Tokens = "wwwroot/css/tokens.css";

    public static IEnumerable<string> Files => Repository.Files("wwwroot/css", ".css").Concat(Repository.Files("LeetSocial.Web", ".css"));

    /// <summary>Without what is remarked beside it.</summary>
    public static string TextOf(string file) => Remark().Replace(Repository.Text(file), "");

    /// <summary>The custom properties of the first rule with a selector that names nothing but this one.</summary>
    public static Dictionary<string, string> PropertiesOf(string file, string selector)
    {
        var text = TextOf(file);
        var rule = text[text.IndexOf($"{selector} {{", StringComparison.Ordinal)..];
        return Property().Matches(rule[..rule.IndexOf('}', StringComparison.Ordinal)])
            .ToDictionary(match => match.Groups["name"].Value, match => Space().Replace(match.Groups["value"].Value.Trim(), " "));
    }

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Remark();

    [GeneratedRegex(@"--(?<name>[\w-]+):\s*(?<value>[^;]+);")]
    private static partial Regex Property();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
