using System.Text.RegularExpressions;
using Bunit;
using LeetSocial.Domain.Kernel;
using LeetSocial.Tests.Support;
using LeetSocial.Web.Features.Search;
using LeetSocial.Web.Features.Search.Asking;
using LeetSocial.Web.Features.Search.Finding;
using LeetSocial.Web.Features.Search.Indexing;
using LeetSocial.Web.Features.Search.Showing;

namespace LeetSocial.Tests.Features.Search;

/// <summary>What stands below the search field.</summary>
public sealed class SearchResultsTests : UiContext
{
    private static readonly SearchPlace More = new(1);

    [Fact]
    public void Before_anything_is_asked_it_says_what_can_be() =>
        Assert.Contains("from:@ada", Draw(SearchAnswer.Nothing([], isQuestion: false)).Find(".hint").TextContent, StringComparison.Ordinal);

    [Fact]
    public void A_hit_says_who_where_and_when_marks_the_words_and_leads_there()
    {
        var hit = Draw(Answer(), Hit(7, new("Call ", false), new("frob", true, TextManner.Code), new("nicate()", false, TextManner.Code))).Find("a.hit");

        Assert.Equal("messages/3/7", hit.GetAttribute("href"));
        Assert.Equal("Ada <b>", hit.QuerySelector(".h b")!.TextContent);
        Assert.Equal("Lab", hit.QuerySelector(".in")!.TextContent);
        Assert.Equal("Call <code><mark>frob</mark></code><code>nicate()</code>", hit.QuerySelector(".t")!.InnerHtml.Trim());
    }

    [Theory]
    [InlineData(true, "mark")]
    [InlineData(false, "span")]
    public void A_spoiler_is_a_cover_with_its_name_on_it(bool isFound, string element)
    {
        var cover = Draw(Answer(), Hit(1, new SnippetPart("", isFound, TextManner.Spoiler))).Find(".cover");

        Assert.Equal((element, "Spoiler"), (cover.LocalName, cover.TextContent));
    }

    [Fact]
    public void More_is_read_when_it_is_asked_for_until_there_is_enough()
    {
        var asked = 0;
        var results = Draw(Answer(More), () => asked++, [.. Enumerable.Range(1, SearchResults.Most - 1).Select(number => Hit(number))]);
        results.Find("button.more").Click();
        Assert.Equal(1, asked);

        var enough = Draw(Answer(More), [.. Enumerable.Range(1, SearchResults.Most).Select(number => Hit(number))]);
        Assert.Empty(enough.FindAll("button.more"));
        Assert.Contains($"These are {SearchResults.Most}, and there are more.", enough.Find(".enough").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_found_is_told_apart_from_what_was_not_looked_at_yet()
    {
        Assert.Equal("Nothing found", Draw(Answer()).Find(".empty-title").TextContent);
        Assert.Equal("Nothing found so far", Draw(Answer(More)).Find(".empty-title").TextContent);
        Assert.Equal("Search further", Draw(Answer(More)).Find("button.more").TextContent);
    }

    [Theory]
    [InlineData("before:yesterday", "2026-11-24")]
    [InlineData("on:2026-02-30", "2026-11-24")]
    [InlineData("has:cheese", "has:file")]
    [InlineData("mentions:ada", "mentions:me")]
    [InlineData("from:", "from:")]
    [InlineData("by:ada", "from:")]
    [InlineData("\"half", "where the phrase ends")]
    [InlineData("+++", "passed over")]
    public void A_problem_names_what_it_is_about_and_the_way_out(string text, string wayOut)
    {
        var problems = QuestionParser.Parse(text).Problems;

        var told = Draw(Answer() with { Problems = problems }).Find(".problems li").TextContent;

        Assert.Contains(wayOut, told, StringComparison.Ordinal);
        Assert.Contains(problems[0].About, told, StringComparison.Ordinal);
        Assert.DoesNotMatch(new Regex("Problem[A-Z]"), told);
    }

    private static SearchAnswer Answer(SearchPlace? next = null) => new([], next, [], IsQuestion: true);

    private static SearchHit Hit(long number, params SnippetPart[] parts) => new(
        new MessageId(number), new RoomId(3), number, new PersonId(1), "Ada <b>", new DateTimeOffset(2026, 11, 23, 14, 0, 0, TimeSpan.Zero), [.. parts]);

    private IRenderedComponent<SearchResults> Draw(SearchAnswer answer, params SearchHit[] hits) => Draw(answer, () => { }, hits);

    private IRenderedComponent<SearchResults> Draw(SearchAnswer answer, Action onMore, SearchHit[] hits) => Render<SearchResults>(set => set
        .Add(it => it.Answer, answer).Add(it => it.Hits, hits).Add(it => it.OnMore, onMore)
        .Add(it => it.RoomNames, new Dictionary<RoomId, string> { [new(3)] = "Lab" }));
}
