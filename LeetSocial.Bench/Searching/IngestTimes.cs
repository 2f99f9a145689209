using System.Diagnostics;
using System.Globalization;
using LeetSocial.Bench.Commands;
using LeetSocial.Bench.Measuring;
using LeetSocial.Bench.Million;
using LeetSocial.Bench.Reports;
using LeetSocial.Domain.People;
using LeetSocial.Web.Features.Search;
using LeetSocial.Web.Features.Search.Indexing;

namespace LeetSocial.Bench.Searching;

/// <summary>How fast messages become durable and how soon they are found, with the search index following all the while.</summary>
internal sealed class IngestTimes(ServerSide server, Actor author, long room, Options options, Stamp stamp)
{
    private const int Senders = 1_000;
    private readonly Ingest _ingest = new(server, author, room);
    private readonly TimeSpan _time = TimeSpan.FromSeconds(options.Number("seconds", 10));

    public async Task Take(string database)
    {
        var raw = new RawIngest(database, room, author.Id.Value);
        raw.Take(TimeSpan.FromSeconds(1));
        var limit = raw.Take(_time);
        Log.Line($"raw SQLite: {limit:#,0} messages/s");
        var indexer = server.The<SearchIndexer>();
        // What SQLite took is no part of the flood.
        await indexer.CatchUp(CancellationToken.None);
        await indexer.StartAsync(CancellationToken.None);
        await _ingest.Flood(Senders, TimeSpan.FromSeconds(1));
        var durable = await _ingest.Flood(Senders, _time);
        Log.Line($"through the writer: {durable:#,0} messages/s, {durable / limit:P0}");
        var behind = await Behind(indexer);
        var findable = await Findable();
        var (writes, slowest) = await Eight(TimeSpan.FromSeconds(options.Number("minute", 60)));
        await indexer.StopAsync(CancellationToken.None);
        Log.Line($"writes refused: {_ingest.Refused}");
        FiguresFile.Change(figures => figures.Ingest = new IngestFigure(limit, durable, behind, findable.P50, findable.P99, writes, slowest, _ingest.Refused, stamp));
    }

    /// <returns>Seconds until the index has caught up with the flood.</returns>
    private static async Task<double> Behind(SearchIndexer indexer)
    {
        var begun = Stopwatch.GetTimestamp();
        await indexer.CatchUp(CancellationToken.None);
        var seconds = Stopwatch.GetElapsedTime(begun).TotalSeconds;
        Log.Line($"the index caught up {seconds:0.0} s after the flood");
        return seconds;
    }

    // A thousand a second; of each hundredth the time from its commit until a search finds it.
    private async Task<Percentiles> Findable()
    {
        const int perSecond = 1_000;
        var (begun, posts, waits) = (Stopwatch.GetTimestamp(), new List<Task>(), new List<Task<double>>());
        var talk = new Talk(new Random(9));
        for (var n = 0; n < perSecond * _time.TotalSeconds; n++)
        {
            await Pace.Until(begun + (n * Stopwatch.Frequency / perSecond));
            if (n % 100 == 0)
            {
                waits.Add(Wait(string.Create(CultureInfo.InvariantCulture, $"seen{begun:x}x{n}"), talk.Next().Content));
            }
            else
            {
                posts.Add(_ingest.Post(talk.Next().Content));
            }
        }

        await Task.WhenAll(posts);
        var spread = Percentiles.Of(await Task.WhenAll(waits));
        Log.Line($"findable after commit: median {spread.P50:0} ms, p99 {spread.P99:0} ms");
        return spread;
    }

    private async Task<double> Wait(string word, string text)
    {
        await _ingest.Post($"{text} {word}");
        var committed = Stopwatch.GetTimestamp();
        while ((await server.Ask<SearchQueries, SearchAnswer>(search => search.Find(author, new SearchRequest(word)))).Hits.Count == 0)
        {
            await Task.Delay(10);
        }

        return Stopwatch.GetElapsedTime(committed).TotalMilliseconds;
    }

    private async Task<(int Writes, double Slowest)> Eight(TimeSpan time)
    {
        var begun = Stopwatch.GetTimestamp();
        var all = await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(async () =>
        {
            var (talk, count, slowest) = (new Talk(new Random(writer)), 0, TimeSpan.Zero);
            for (; Stopwatch.GetElapsedTime(begun) < time; count++)
            {
                var at = Stopwatch.GetTimestamp();
                await _ingest.Post(talk.Next().Content);
                slowest = TimeSpan.FromTicks(Math.Max(slowest.Ticks, Stopwatch.GetElapsedTime(at).Ticks));
            }

            return (count, slowest);
        })));
        var (writes, worst) = (all.Sum(one => one.count), all.Max(one => one.slowest.TotalMilliseconds));
        Log.Line($"eight writers for {time.TotalSeconds:0} s: {writes:#,0} writes, the slowest {worst:0} ms");
        return (writes, worst);
    }
}
