using System.Diagnostics;
using LeetSocial.Bench.Measuring;
using LeetSocial.Bench.Million;
using LeetSocial.Bench.Reports;
using LeetSocial.Domain.People;
using LeetSocial.Web.Features.Search;

namespace LeetSocial.Bench.Searching;

/// <summary>How long the service takes to answer questions of each kind, in both orders.</summary>
internal sealed class SearchTimes(ServerSide server, Actor asker, int samples, Stamp stamp)
{
    private const int WarmUps = 50;

    public async Task Take()
    {
        foreach (var order in Enum.GetValues<SearchOrder>())
        {
            foreach (var (name, ask) in new Questions(new Random(5)).All)
            {
                await Take(order, name, ask);
            }
        }
    }

    private async Task Take(SearchOrder order, string name, Func<string> ask)
    {
        var times = new double[samples];
        var (slowest, question) = (0.0, "");
        for (var n = -WarmUps; n < samples; n++)
        {
            var text = ask();
            var begun = Stopwatch.GetTimestamp();
            await server.Ask<SearchQueries, SearchAnswer>(search => search.Find(asker, new SearchRequest(text, Order: order)));
            var elapsed = Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
            if (n >= 0)
            {
                times[n] = elapsed;
                (slowest, question) = elapsed > slowest ? (elapsed, text) : (slowest, question);
            }
        }

        var spread = Percentiles.Of(times);
        Log.Line($"{order}, {name}: median {spread.P50:0.00} ms, p99 {spread.P99:0.00} ms; slowest {slowest:0.00} ms: {question}");
        FiguresFile.Put(new SearchFigure(Searches.Name(order == SearchOrder.Newest, name), samples, spread.P50, spread.P99, stamp));
    }
}
