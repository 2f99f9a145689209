using System.Text.RegularExpressions;
using LeetSocial.Tests.Support;

namespace LeetSocial.Tests.Architecture;

/// <summary>Colours, type and radii come from the tokens, and the tokens are the designed ones.</summary>
public sealed partial class TokensTests
{
    private static readonly string[] OfTheirOwn =
    [
        "LeetSocial.Web/Ui/Qr/QrCode.razor: #000", // a camera reads black on white
        "LeetSocial.Web/Ui/Qr/QrCode.razor: #fff",
        "wwwroot/css/log.css: #000", // of a mask only the opacity counts
        "wwwroot/css/log.css: #0000",
    ];

    /// <summary>Between the steps of the scale: initials within their avatar, counts, single signs, and what a phone does not zoom into.</summary>
    private static readonly string[] BetweenTheSteps = ["10px", "11px", "12px", "13px", "20px", "22px", "24px", "32px", "1rem", "2rem", "3rem"];

    [Theory]
    [InlineData(":root", false)]
    [InlineData("[data-theme=dark]", true)]
    [InlineData(":root:not([data-theme=light])", true)]
    public void The_tokens_are_the_designed_ones(string selector, bool isDark) =>
        Assert.Equal(
            (isDark ? DesignTokens.Dark : DesignTokens.Light).OrderBy(token => token.Key, StringComparer.Ordinal),
            StyleSheets.PropertiesOf(StyleSheets.Tokens, selector).OrderBy(token => token.Key, StringComparer.Ordinal));

    [Fact]
    public void Coloured_emoji_take_no_character_that_may_be_a_sign_of_the_text()
    {
        var face = Repository.Lines("wwwroot/css/fonts.css").Single(line => line.Contains("\"Emoji\"", StringComparison.Ordinal));

        Assert.Equal("U+200D, U+20E3, U+FE0F, U+1F000-1FAFF, U+E0020-E007F", Range().Match(face).Groups["range"].Value);
    }

    [Fact]
    public void What_has_a_value_in_the_dark_has_one_in_the_light() => Assert.Empty(DesignTokens.Dark.Keys.Except(DesignTokens.Light.Keys));

    [Fact]
    public void A_colour_stands_in_the_token_file_and_nowhere_else_but_where_listed() =>
        Assert.Equal(OfTheirOwn, (from file in Drawing() from colour in Colours(file) select $"{file}: {colour}").Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Every_token_that_is_used_is_there()
    {
        var known = StyleSheets.Files.SelectMany(file => Defined().Matches(StyleSheets.TextOf(file))).Select(match => match.Groups["name"].Value).ToHashSet();
        var source = string.Concat(Repository.Files("LeetSocial.Web", ".js", ".cs", ".razor").Select(Repository.Text));
        Assert.Empty(
            from file in StyleSheets.Files
            from match in Used().Matches(StyleSheets.TextOf(file))
            let name = match.Groups["name"].Value
            where !known.Contains(name) && !source.Contains($"--{name}", StringComparison.Ordinal)
            select $"{file}: --{name}");
    }

    [Fact]
    public void A_corner_of_more_than_five_pixels_has_the_radius_of_a_token() =>
        Assert.Empty(from file in StyleSheets.Files from match in LargeRadius().Matches(StyleSheets.TextOf(file)) select $"{file}: {match.Value}");

    [Fact]
    public void Type_is_of_the_two_families_and_of_the_scale() =>
        Assert.Empty(
            from file in StyleSheets.Files
            where !file.EndsWith("fonts.css", StringComparison.Ordinal) && file != StyleSheets.Tokens
            from match in Type().Matches(StyleSheets.TextOf(file))
            let size = match.Groups["size"].Value
            where (size.Length > 0 && !BetweenTheSteps.Contains(size)) || match.Groups["family"].Length > 0
            select $"{file}: {match.Value}");

    [Theory]
    [InlineData("color: #fff;")]
    [InlineData("border: 1px solid rgb(0 0 0 / 20%);")]
    [InlineData("background: hsl(240 10% 4%);")]
    public void A_colour_is_noticed(string line) => Assert.Matches(Colour(), line);

    [Theory]
    [InlineData("border-radius: 8px;")]
    [InlineData("border-radius: 4px 12px;")]
    public void A_radius_is_noticed(string line) => Assert.Matches(LargeRadius(), line);

    private static IEnumerable<string> Drawing() =>
        StyleSheets.Files.Where(file => file != StyleSheets.Tokens).Concat(Repository.Files("LeetSocial.Web", ".razor", ".js"));

    private static IEnumerable<string> Colours(string file) => Colour().Matches(StyleSheets.TextOf(file)).Select(match => match.Value);

    [GeneratedRegex("unicode-range: (?<range>[^;]+);")]
    private static partial Regex Range();

    [GeneratedRegex(@"(?<![\w&/'""])#(?:[0-9a-fA-F]{8}|[0-9a-fA-F]{6}|[0-9a-fA-F]{3,4})\b|(?<=[""'])#(?:[0-9a-fA-F]{8}|[0-9a-fA-F]{6}|[0-9a-fA-F]{3,4})(?=[""'])|\b(?:rgb|hsl)a?\([^)]*\)")]
    private static partial Regex Colour();

    [GeneratedRegex(@"--(?<name>[\w-]+)\s*:")]
    private static partial Regex Defined();

    [GeneratedRegex(@"var\(--(?<name>[\w-]+)\)")]
    private static partial Regex Used();

    [GeneratedRegex(@"border(?:-[a-z]+)*-radius:[^;}]*?\b(?:[6-9]|\d{2,})(?:\.\d+)?px")]
    private static partial Regex LargeRadius();

    [GeneratedRegex(@"font-family:(?>\s*)(?!var\(--font-|inherit)(?<family>[^;}]+)|font-size:\s*(?<size>[\d.]+(?:px|rem))")]
    private static partial Regex Type();
}
