using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using LeetSocial.Tests.Architecture.Reading;
using LeetSocial.Tests.Support;

namespace LeetSocial.Tests.Architecture;

/// <summary>What is shown or read aloud comes from the resources, so that it can be said in another language.</summary>
public sealed partial class ShownWordsTests
{
    /// <summary>The product's own name is the same everywhere.</summary>
    private const string Product = "LeetSocial";

    private static readonly string[] Told =
        ["aria-label", "aria-description", "aria-roledescription", "aria-valuetext", "title", "placeholder", "alt", "Title", "Body", "Label", "Text", "Hint"];

    private static readonly IReadOnlyList<Spoken> Calls = Spoken.In(House.WebAssembly);

    [Fact]
    public void No_component_draws_words_that_stand_in_its_markup() =>
        Assert.Empty(from call in Calls from words in Drawn(call) where HasWords(words) select $"{call.From}: {words}");

    [Fact]
    public void It_was_the_components_that_were_read() =>
        Assert.True(Calls.Count(call => Drawn(call).Any(words => words == Product)) >= 2);

    [Fact]
    public void No_module_of_the_browser_shows_words_that_stand_in_it() =>
        Assert.Empty(
            from file in Repository.Files("LeetSocial.Web", ".js")
            from line in Repository.Lines(file).Index()
            from words in Shown(line.Item)
            select $"{file}:{line.Index + 1}: {words}");

    [Theory]
    [InlineData("AddContent", "Add people")]
    [InlineData("AddMarkupContent", "<p class=\"hint\">Nothing yet</p>")]
    [InlineData("AddMarkupContent", "<button aria-label=\"Close\"></button>")]
    [InlineData("AddAttribute", "title", "Close")]
    [InlineData("TypeCheck", "Body", "Nothing yet")]
    public void Words_in_markup_are_noticed(string call, params string[] strings) =>
        Assert.Contains(Drawn(new Spoken("", call, strings)), HasWords);

    [Theory]
    [InlineData("  name.textContent = 'Nothing yet';")]
    [InlineData("  made.title = `Remove ${name}`;")]
    [InlineData("  made.setAttribute('aria-label', 'Close');")]
    [InlineData("  toast('Link copied');")]
    [InlineData("  row.append(make('b', 'name', 'Somebody'));")]
    [InlineData("  const go = button('Go there', leave);")]
    [InlineData("  list.append('Nothing yet');")]
    public void Words_in_a_module_are_noticed(string line) => Assert.NotEmpty(Shown(line));

    private static IEnumerable<string> Drawn(Spoken call) => call.Call switch
    {
        "AddContent" => [call.Strings[^1]],
        "AddMarkupContent" => InMarkup(call.Strings[^1]),
        "AddAttribute" or "AddComponentParameter" or "TypeCheck" when call.Strings.Count >= 2 && Told.Contains(call.Strings[^2]) => [call.Strings[^1]],
        _ => [],
    };

    private static IEnumerable<string> InMarkup(string markup)
    {
        var body = new HtmlParser().ParseDocument($"<body>{markup}").Body!;
        var texts = body.GetDescendants().OfType<IText>().Where(text => text.ParentElement is not { LocalName: "script" or "style" }).Select(text => text.Data.Trim());
        return texts.Concat(from element in body.QuerySelectorAll("*") from name in Told let value = element.GetAttribute(name) where value is not null select value);
    }

    private static bool HasWords(string text) => Word().IsMatch(text.Replace(Product, "", StringComparison.Ordinal));

    /// <summary>Strings that reach a person as they stand; what is filled into them from elsewhere is left out.</summary>
    private static IEnumerable<string> Shown(string line) =>
        from match in Showing().Matches(line)
        let words = Filled().Replace(match.Groups["words"].Value, "")
        where HasWords(words)
        select words;

    [GeneratedRegex(@"\p{L}{2}")]
    private static partial Regex Word();

    [GeneratedRegex(@"\$\{[^}]*\}")]
    private static partial Regex Filled();

    [GeneratedRegex(
        """
        (?:\.(?:textContent|innerText|title|placeholder|alt|ariaLabel)\s*=\s*
        |\btoast\(\s*|\bbutton\(\s*
        |\bsetAttribute\(\s*'(?:aria-label|aria-description|aria-roledescription|aria-valuetext|title|placeholder|alt)',\s*
        |\bmake\(\s*'[^']*',\s*'[^']*',\s*
        |\b(?<!answer)\.append\(\s*)(?<quote>['"`])(?<words>.*?)\k<quote>
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture)]
    private static partial Regex Showing();
}
