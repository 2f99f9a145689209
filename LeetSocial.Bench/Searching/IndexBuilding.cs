using System.Diagnostics;
using LeetSocial.Bench.Million;
using LeetSocial.Bench.Reports;
using LeetSocial.Web.Data.Sql;
using LeetSocial.Web.Features.Search.Indexing;

namespace LeetSocial.Bench.Searching;

/// <summary>Builds the index of all that stands in a database, and weighs it.</summary>
internal sealed class IndexBuilding(ServerSide server, Stamp stamp)
{
    public async Task Take()
    {
        Log.Line("building the index");
        // The instance that made the database had finished its index before the years of talk came in.
        using (var file = server.The<SqliteFile>().Open())
        {
            file.Execute("UPDATE search_state SET Version = 0");
        }

        var before = Pages();
        var begun = Stopwatch.GetTimestamp();
        await server.The<SearchIndexer>().CatchUp(CancellationToken.None);
        var seconds = Stopwatch.GetElapsedTime(begun).TotalSeconds;
        var messages = Read("SELECT COUNT(*) FROM search_texts");
        var figure = new IndexFigure((int)messages, (double)(Pages() - before) / messages, messages / seconds, stamp);
        Log.Line($"{messages:#,0} messages in {seconds:0} s, {figure.BytesPerMessage:0} bytes each");
        FiguresFile.Change(figures => figures.Index = figure);
    }

    private long Pages() => Read("SELECT page_count - freelist_count FROM pragma_page_count, pragma_freelist_count") * Read("PRAGMA page_size");

    private long Read(string sql) => server.The<ReadPool>().Read(read => read.Scalar<long>(sql));
}
