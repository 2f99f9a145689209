using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using LeetSocial.Tests.Support;

namespace LeetSocial.Tests.Architecture;

/// <summary>
/// <c>docs/security.md</c> and the tests say the same: a test named <c>T17_…</c> (or <c>T39_T40_…</c>) stands in that row as
/// <c>ItsClass.T17_its_name</c> or <c>ItsClass.T17_*</c>, and whatever stands in a row exists.
/// </summary>
public sealed partial class ThreatTests
{
    private const int Threats = 50;

    private static readonly Dictionary<int, string> Rows = Repository.Lines("docs/security.md")
        .Select(line => Row().Match(line)).Where(match => match.Success)
        .ToDictionary(match => Number(match.Groups["number"]), match => match.Groups["tests"].Value.Trim());

    private static readonly string[] Tests =
    [
        .. from type in typeof(ThreatTests).Assembly.GetTypes()
           from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static)
           where method.GetCustomAttributes<FactAttribute>().Any()
           select $"{type.Name}.{method.Name}",
    ];

    [Fact]
    public void Every_threat_has_its_row() => Assert.Equal(Enumerable.Range(1, Threats), Rows.Keys.Order());

    [Fact]
    public void A_row_names_tests_or_says_why_not() =>
        Assert.All(Rows, row => Assert.True(Named(row.Value).Any() || row.Value is "open" or "no surface yet", $"Row {row.Key}: {row.Value}"));

    [Fact]
    public void Every_test_that_a_row_names_exists() =>
        Assert.Empty(
            from row in Rows
            from name in Named(row.Value)
            where !Tests.Any(test => Matches(name, test))
            select $"Row {row.Key}: {name}");

    [Fact]
    public void Every_test_of_a_threat_stands_in_its_row() =>
        Assert.Empty(
            from test in Tests
            from number in ThreatsOf(test)
            where !Named(Rows[number]).Any(name => Matches(name, test))
            select $"Row {number} lacks {test}");

    [Theory]
    [InlineData("HostileMarkdownTests.T1_*", "HostileMarkdownTests.T1_script_urls", true)]
    [InlineData("HostileMarkdownTests.T1_*", "HostileMarkdownTests.T12_forms", false)]
    [InlineData("BanTests.A_ban_ends_it", "BanTests.A_ban_ends_it_all", false)]
    public void A_name_with_a_star_stands_for_all_that_begin_so(string name, string test, bool matches) =>
        Assert.Equal(matches, Matches(name, test));

    private static IEnumerable<string> Named(string tests) => Code().Matches(tests).Select(match => match.Groups["name"].Value);

    private static int Number(Capture digits) => int.Parse(digits.Value, CultureInfo.InvariantCulture);

    private static bool Matches(string name, string test) =>
        name.EndsWith('*') ? test.StartsWith(name[..^1], StringComparison.Ordinal) : test == name;

    private static IEnumerable<int> ThreatsOf(string test) =>
        Numbers().Match(test[(test.IndexOf('.', StringComparison.Ordinal) + 1)..]).Groups["number"].Captures.Select(Number);

    [GeneratedRegex(@"^\| (?<number>\d+) \|[^|]*\|[^|]*\|(?<tests>[^|]*)\|$")]
    private static partial Regex Row();

    [GeneratedRegex("`(?<name>[^`]+)`")]
    private static partial Regex Code();

    [GeneratedRegex(@"^(T(?<number>\d+)_)+")]
    private static partial Regex Numbers();
}
