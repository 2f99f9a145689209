using System.Text.RegularExpressions;
using LeetSocial.Tests.Support;

namespace LeetSocial.Tests.Architecture;

/// <summary>What moves does so as designed, and not at all for whoever asked for stillness.</summary>
public sealed partial class StillnessTests
{
    private const string Still = "animation: none !important; transition: none !important; scroll-behavior: auto !important;";

    [Fact]
    public void Whoever_asked_for_stillness_sees_nothing_move_whatever_a_style_sheet_says()
    {
        var rule = Spaces().Replace(StyleSheets.TextOf("wwwroot/css/base.css"), " ");
        Assert.Contains($"@media (prefers-reduced-motion: reduce) {{ *, *::before, *::after {{ {Still} }} }}", rule, StringComparison.Ordinal);
        // It is on every page, and nothing is stronger than it.
        Assert.Contains("@import \"./base.css\";", Repository.Lines("wwwroot/css/every-page.css"));
        Assert.Contains("""<link rel="stylesheet" href="@Assets["css/every-page.css"]" />""", Repository.Text("LeetSocial.Web/Shell/App.razor"), StringComparison.Ordinal);
        Assert.Empty(
            from file in StyleSheets.Files
            from match in Insisting().Matches(StyleSheets.TextOf(file))
            where match.Groups["how"].Value is not "none" and not "auto"
            select $"{file}: {match.Value}");
    }

    [Fact]
    public void No_module_and_no_style_sheet_scrolls_or_moves_by_other_means() =>
        Assert.Empty(
            from file in Repository.Files("LeetSocial.Web", ".js", ".razor").Concat(StyleSheets.Files)
            from line in Repository.Lines(file)
            where OtherMeans().IsMatch(line)
            select $"{file}: {line.Trim()}");

    [Fact]
    public void Every_animation_that_is_named_is_drawn_somewhere_and_the_other_way_round()
    {
        var sheets = string.Concat(StyleSheets.Files.Select(StyleSheets.TextOf));
        var drawn = Keyframes().Matches(sheets).Select(match => match.Groups["name"].Value).ToArray();
        Assert.Equal(drawn.Distinct(), drawn);
        Assert.Empty(drawn.Except(Named().Matches(sheets).SelectMany(match => match.Groups["name"].Value.Split(' ', ',', ';'))));
        Assert.Empty(Named().Matches(sheets).Select(match => match.Groups["name"].Value).Where(name => name != "none").Except(drawn));
    }

    [Fact]
    public void Nothing_that_moves_once_takes_longer_than_three_tenths_of_a_second_but_springs_marks_and_clocks() =>
        Assert.Empty(
            from file in StyleSheets.Files
            from match in Lasting().Matches(StyleSheets.TextOf(file))
            where !match.Value.Contains("infinite", StringComparison.Ordinal) && !match.Value.Contains("--spring", StringComparison.Ordinal)
            where !match.Value.Contains("row-found", StringComparison.Ordinal)
            where double.Parse(match.Groups["seconds"].Value, System.Globalization.CultureInfo.InvariantCulture) > 0.3
            select $"{file}: {match.Value}");

    [Theory]
    [InlineData("row.css", ".m.arrived { animation: message-arrives .3s ease-out; }", "@keyframes message-arrives { from { opacity: 0; transform: translateY(20px); } }")]
    [InlineData("row.css", ".state.springs svg { animation: check-springs .5s var(--spring-check) backwards; }", "@keyframes check-springs { from { transform: scale(0); } }")]
    [InlineData("talk.css", "animation: bounce .6s infinite ease-in-out;", "@keyframes bounce { 0%, 100% { transform: none; } 50% { transform: translateY(-8px); } }")]
    [InlineData("talk.css", ".dots i:nth-child(2) { animation-delay: .1s; }", ".dots i:nth-child(3) { animation-delay: .2s; }")]
    [InlineData("marks.css", ".pr.online::before { z-index: 1; animation: pulse 2s infinite; }", "@keyframes pulse { to { scale: 1.5; opacity: 0; } }")]
    [InlineData("tray.css", "transition: stroke-dashoffset .3s linear;", "stroke-dasharray: 100;")]
    [InlineData("asking.css", "animation: toast-comes .5s var(--spring-toast);", "@keyframes toast-comes { from { opacity: 0; transform: translateY(-100%); } }")]
    [InlineData("asking.css", ".toast.leaves { animation: toast-goes .3s var(--ease) forwards; }", "@keyframes toast-goes { to { opacity: 0; transform: translateY(-100%); } }")]
    [InlineData("floats.css", "transform-origin: bottom; animation: floats-in .15s var(--ease);", "@keyframes floats-in { from { opacity: 0; transform: scale(.92); } }")]
    [InlineData("floats.css", "animation: floats-out .12s var(--ease) forwards; }", "@keyframes floats-out { to { opacity: 0; transform: scale(.92); } }")]
    [InlineData("controls.css", ".button:hover { scale: 1.05; background: var(--hover); box-shadow: var(--shadow-1); }", ".icon:hover { scale: 1.05; background: var(--hover); color: var(--text); box-shadow: var(--shadow-1); }")]
    [InlineData("composer.css", ".send:hover { background: var(--accent-hover); scale: 1.05; box-shadow: var(--shadow-1); }", "transition: scale .15s var(--ease), background .15s, box-shadow .15s;")]
    [InlineData("waiting.css", "animation: shimmer 1.4s infinite;", "@keyframes shimmer { to { translate: 100% 0; } }")]
    [InlineData("log.css", "animation: bones-shimmer 1.6s linear infinite;", "@keyframes bones-shimmer { from { background-position-x: 200%; } to { background-position-x: 0; } }")]
    public void Each_of_these_moves_as_designed(string sheet, params string[] lines) =>
        Assert.All(lines, line => Assert.Contains(line, Spaces().Replace(StyleSheets.TextOf($"wwwroot/css/{sheet}"), " "), StringComparison.Ordinal));

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"(?:animation|transition|scroll-behavior)[a-z-]*:\s*(?<how>[^;}]*?)\s*!important")]
    private static partial Regex Insisting();

    [GeneratedRegex(@"behavior:\s*['""]?smooth|\b(?!animate\(\[)\w+\.animate\(|<marquee|startViewTransition")]
    private static partial Regex OtherMeans();

    [GeneratedRegex(@"@keyframes\s+(?<name>[\w-]+)")]
    private static partial Regex Keyframes();

    [GeneratedRegex(@"animation(?:-name)?:\s*(?<name>[a-z][\w-]*)")]
    private static partial Regex Named();

    [GeneratedRegex(@"(?:animation|transition):\s*[^;}]*?(?<![\w.])(?<seconds>\d*\.?\d+)s\b[^;}]*")]
    private static partial Regex Lasting();
}
