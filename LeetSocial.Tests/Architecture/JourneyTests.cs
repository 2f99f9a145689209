using System.Text.RegularExpressions;
using LeetSocial.Tests.Support;

namespace LeetSocial.Tests.Architecture;

/// <summary>Every journey through a browser has a page that somebody looks at judged by axe.</summary>
public sealed partial class JourneyTests
{
    private static readonly Dictionary<string, string> Excused = new()
    {
        ["An_account_is_made_and_left_without_script"] = "axe is a script; the same pages are judged by AccountPagesTests",
    };

    private static readonly (string Name, string Body)[] Journeys =
    [
        .. from file in Repository.Files("LeetSocial.Tests/Browser/Journeys", "Tests.cs")
           from match in Journey().Matches(Repository.Text(file))
           select (match.Groups["name"].Value, match.Groups["body"].Value),
    ];

    [Fact]
    public void There_are_journeys() => Assert.InRange(Journeys.Length, 150, 1_000);

    [Fact]
    public void Each_has_a_page_judged() =>
        Assert.Empty(Journeys.Where(one => !Judged().IsMatch(one.Body) && !Excused.ContainsKey(one.Name)).Select(one => one.Name));

    [Fact]
    public void Nobody_is_excused_in_vain() =>
        Assert.All(Excused.Keys, name => Assert.DoesNotMatch(Judged(), Journeys.Single(one => one.Name == name).Body));

    [GeneratedRegex(@"\n    \[(Fact|Theory)\b.*?\n    public (async )?Task (?<name>\w+)\(.*?\)(?<body>.*?)\n    (?=\}|\[|private)", RegexOptions.Singleline)]
    private static partial Regex Journey();

    [GeneratedRegex(@"\b(EndsWell|EndsAlike|FindsThePageAccessible|Accessibility\.Holds|Holds|JudgesThePage|Around)\(")]
    private static partial Regex Judged();
}
