using System.Globalization;
using LeetSocial.Web.Features.Search.Asking;
using LeetSocial.Web.Features.Search.Indexing;

namespace LeetSocial.Tests.Features.Search;

/// <summary>What is made of what somebody types.</summary>
public sealed class QuestionParserTests
{
    [Fact]
    public void Words_phrases_and_conditions_stand_side_by_side_in_any_order()
    {
        var question = QuestionParser.Parse("Lunch from:@ada \"the old mill\" in:\"design review\" has:link HAS:code mentions:me");

        Assert.Equal([new SearchTerm("lunch", false), new SearchTerm("the old mill", true)], question.Terms);
        Assert.Equal(["ada"], question.From);
        Assert.Equal(["design review"], question.In);
        Assert.Equal([Contents.Link, Contents.Code], question.Has);
        Assert.True(question.MentionsMe);
        Assert.Empty(question.Problems);
    }

    [Theory]
    [InlineData("after:2026-11-20", "2026-11-21", null)]
    [InlineData("before:2026-11-20", null, "2026-11-20")]
    [InlineData("after:2026-02", "2026-03-01", null)]
    [InlineData("after:2025 before:2026-12", "2026-01-01", "2026-12-01")]
    [InlineData("after:2026-11-20 after:2026-11-22", "2026-11-23", null)]
    [InlineData("before:2026-11-20 before:2026-11-22", null, "2026-11-20")]
    [InlineData("on:2026-11-20", "2026-11-20", "2026-11-21")]
    [InlineData("during:2026-02", "2026-02-01", "2026-03-01")]
    [InlineData("during:2026 before:2026-11-20", "2026-01-01", "2026-11-20")]
    public void Dates_name_days_months_and_years_and_leave_out_what_they_name(string text, string? since, string? before)
    {
        var question = QuestionParser.Parse(text);

        Assert.Equal(since, question.Since?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Assert.Equal(before, question.Before?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Assert.Empty(question.Problems);
    }

    [Theory]
    [InlineData("before:yesterday", "NoDate", true)]
    [InlineData("after:2026-02-30", "NoDate", true)]
    [InlineData("after:9999", "NoDate", true)]
    [InlineData("on:0001-01-01", "NoDate", true)]
    [InlineData("during:", "NothingBehindColon", true)]
    [InlineData("has:cheese", "UnknownContents", true)]
    [InlineData("mentions:ada", "OnlyMentionsOfMe", true)]
    [InlineData("from:", "NothingBehindColon", true)]
    [InlineData("in:\"\"", "NothingBehindColon", true)]
    [InlineData("by:ada", "UnknownOperator", false)]
    [InlineData("\"half a phrase", "QuoteNotClosed", false)]
    [InlineData("+++", "NoWord", false)]
    public void What_is_not_understood_is_explained(string text, string reason, bool isInTheWay)
    {
        var problem = Assert.Single(QuestionParser.Parse("lunch " + text).Problems);

        Assert.Equal((reason, isInTheWay), (problem.Reason, problem.IsInTheWay));
        Assert.Contains(problem.About.Trim(':', '"'), text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_condition_and_an_open_phrase_are_searched_for_as_they_stand()
    {
        Assert.Equal([new SearchTerm("by:ada", false)], QuestionParser.Parse("by:ada").Terms);
        Assert.Equal([new SearchTerm("half a phrase", true)], QuestionParser.Parse("\"half  a phrase").Terms);
    }

    [Theory]
    [InlineData("https://example.com/a?b=c")]
    [InlineData("12:30")]
    [InlineData(":tada:")]
    [InlineData("c++")]
    public void What_only_looks_like_a_condition_is_a_word(string text)
    {
        var question = QuestionParser.Parse(text);

        Assert.Equal([new SearchTerm(text, false)], question.Terms);
        Assert.Empty(question.Problems);
    }

    [Theory]
    [InlineData(256, 0)]
    [InlineData(257, 1)]
    public void A_question_has_a_longest_length(int length, int problems) =>
        Assert.Equal(problems, QuestionParser.Parse(new string('a', length)).Problems.Count(problem => problem.Reason == "TooLong"));

    [Theory]
    [InlineData(12, false)]
    [InlineData(13, true)]
    public void A_question_has_a_greatest_number_of_parts(int parts, bool isTooMuch) =>
        Assert.Equal(isTooMuch, QuestionParser.Parse(string.Join(' ', Enumerable.Repeat("word", parts))).IsHopeless);

    [Theory]
    [InlineData("")]
    [InlineData(" \t\u3000 ")]
    public void Nothing_is_no_question(string text) => Assert.True(QuestionParser.Parse(text) is { IsEmpty: true, Problems.Count: 0 });
}
