using System.Text.RegularExpressions;
using LeetSocial.Tests.Support;

namespace LeetSocial.Tests.Architecture;

/// <summary>Style sheets speak of start and end: so a page reads from either side.</summary>
public sealed partial class DirectionTests
{
    private static readonly string[] Physical =
    [
        "wwwroot/css/cropping.css: left: 0;", // a picture under a frame that is moved in pixels of the screen
    ];

    [Fact]
    public void Left_and_right_stand_in_no_style_sheet_but_where_listed() =>
        Assert.Equal(
            Physical,
            from file in Repository.Files("wwwroot/css", ".css").Concat(Repository.Files("LeetSocial.Web", ".css"))
            from line in Repository.Lines(file)
            where Sided().IsMatch(line)
            select $"{file}: {line.Trim()}");

    [Theory]
    [InlineData("  left: 0;")]
    [InlineData(".a { margin-left: 4px; }")]
    [InlineData("  border-top-right-radius: 4px;")]
    [InlineData("  text-align: right;")]
    public void Each_of_these_is_noticed(string line) => Assert.Matches(Sided(), line);

    [GeneratedRegex(@"(?:^|[;{\s])(?:left|right|(?:margin|padding|border|border-top|border-bottom)-(?:left|right)[a-z-]*)\s*:|(?:text-align|float)\s*:\s*(?:left|right)\b")]
    private static partial Regex Sided();
}
