using System.Diagnostics;
using LeetSocial.Bench.Million;
using LeetSocial.Bench.Reports;
using LeetSocial.Bench.Searching;
using LeetSocial.Bench.Trust.Corpora;
using LeetSocial.Domain.People;
using LeetSocial.Web.Data.Sql;
using LeetSocial.Web.Features.Search;
using LeetSocial.Web.Features.Search.Indexing;

namespace LeetSocial.Bench.Trust;

/// <summary>Questions that were made to be slow, among very many messages.</summary>
internal sealed class SlowQuestionTrial : ITrial
{
    private const int WarmUps = 2;
    private static readonly string[] Longest = [.. ((string[])["a ", "\"", "(", "NEAR(", "from:@", "字"]).Select(part => string.Concat(Enumerable.Repeat(part, 10_000 / part.Length)))];
    private double _slowest;
    private string _question = "";

    public IReadOnlyList<string> Threats => ["T35"];

    public async Task<IReadOnlyList<Finding>> Run(Grounds grounds)
    {
        var times = grounds.Times(10);
        using var data = grounds.Data();
        var plan = new Plan(grounds.Messages, InOthers: grounds.Messages / 10);
        Log.Line($"filling the database with {plan.Total:#,0} messages");
        new History(plan).Fill(data.Database, grounds.Room);
        await using var server = new ServerSide(data);
        using (var file = server.The<SqliteFile>().Open())
        {
            file.Execute("UPDATE search_state SET Version = 0");
        }

        await server.The<SearchIndexer>().CatchUp(CancellationToken.None);
        string[] questions = [.. HostileQuestions.All, .. Questions.Hostile, .. Longest];
        foreach (var (question, order) in questions.SelectMany(question => Enum.GetValues<SearchOrder>().Select(order => (question, order))))
        {
            await Ask(server, server.Actor(grounds.People[1].Username), question, order, times);
        }

        Log.Line($"the slowest: {_question}");
        return
        [
            new("T35", $"{questions.Length} questions in both orders, {times} × each, among {plan.Total:#,0} messages", "an answer within 100 ms, never an error",
                $"the slowest {_slowest.Milliseconds()}", _slowest < 100),
        ];
    }

    private async Task Ask(ServerSide server, Actor asker, string question, SearchOrder order, int times)
    {
        for (var n = -WarmUps; n < times; n++)
        {
            var begun = Stopwatch.GetTimestamp();
            await server.Ask<SearchQueries, SearchAnswer>(search => search.Find(asker, new SearchRequest(question, Order: order)));
            var elapsed = Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
            if (n >= 0 && elapsed > _slowest)
            {
                (_slowest, _question) = (elapsed, question[..Math.Min(80, question.Length)]);
            }
        }
    }
}
