extern alias Bench;
using System.Diagnostics;
using Bench::LeetSocial.Bench.Trust.Corpora;
using LeetSocial.Domain.Kernel;
using LeetSocial.Web.Features.Search;

namespace LeetSocial.Tests.Features.Search;

/// <summary>Questions that were made to break something.</summary>
public sealed class HostileQuestionTests : SearchContext
{
    /// <summary>100 ms are promised, and measured by the bench; here many tests share a machine that has just started.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(60);

    public static TheoryData<string> Questions => [.. HostileQuestions.All];

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task T35_syntax_of_any_kind_is_answered(string text)
    {
        await Talk();

        Assert.False((await Ask(text)).IsRefused(out _));
        Assert.False((await Ask(text, SearchOrder.MostRelevant)).IsRefused(out _));
    }

    [Theory]
    [InlineData("a ", 5_000)]
    [InlineData("\"", 10_000)]
    [InlineData("(", 10_000)]
    [InlineData("NEAR(", 2_000)]
    [InlineData("from:@", 2_000)]
    [InlineData("字", 10_000)]
    public async Task T35_ten_thousand_letters_are_refused_without_being_looked_at(string part, int times)
    {
        var answer = await Ask(string.Concat(Enumerable.Repeat(part, times)));

        Assert.Equal(["TooLong"], answer.Value.Problems.Select(problem => problem.Reason));
    }

    [Theory]
    [InlineData("abcdefghijklmnopqrstuvwxyz")]
    [InlineData("aaaaaaaaaa")]
    [InlineData("字符集")]
    [InlineData("\uFDFA")]
    [InlineData("a\u0301\u0302\u0303")]
    [InlineData("\"a b\" ")]
    [InlineData("before:2026 ")]
    public async Task T35_the_longest_question_becomes_a_short_one_for_the_index(string part)
    {
        await Talk();
        var text = string.Concat(Enumerable.Repeat(part, 256))[..256];

        Assert.Empty((await Ask(text)).Value.Hits);
    }

    [Fact]
    public async Task T35_long_texts_that_fit_by_halves_are_given_up_after_a_bounded_effort()
    {
        var room = await Instance.Room(Ada);
        var text = string.Join(' ', Enumerable.Repeat("aab aaa", 500));
        await Task.WhenAll(Enumerable.Range(0, 150).Select(_ => Instance.Posts(Ada, room, text)));
        await Index();

        var answer = (await Ask("\"aaa aaa\"")).Value;

        Assert.Empty(answer.Hits);
        Assert.NotNull(answer.Next);
    }

    [Fact]
    public async Task T35_random_questions_are_answered()
    {
        await Talk();
        const string letters = "ab \"':*()^-+{}[]\\%_$?@#.,;ANDORNT\0é字👍\u0301from:in:has:before:2026-";
        for (var seed = 0; seed < 100; seed++)
        {
            var random = new Random(seed);
            var text = new string([.. Enumerable.Range(0, random.Next(60)).Select(_ => letters[random.Next(letters.Length)])]);
            Assert.False((await Ask(text)).IsRefused(out _), $"Seed {seed}: {text}");
        }
    }

    private async Task Talk()
    {
        var room = await Instance.Room(Ada);
        await Instance.Posts(Ada, room, "a AND b, NOT c: (a+)+$ aaaaaaaaaaaaaaaa 字符 👍");
        await Index();
    }

    private async Task<Outcome<SearchAnswer>> Ask(string text, SearchOrder order = SearchOrder.Newest)
    {
        var since = Stopwatch.GetTimestamp();
        var answer = await Instance.Try<SearchQueries, SearchAnswer>(search => search.Find(Ada, new SearchRequest(text, Order: order)));
        Assert.InRange(Stopwatch.GetElapsedTime(since), TimeSpan.Zero, Soon);
        return answer;
    }
}
