using LeetSocial.Bench.Circuits;
using LeetSocial.Bench.Reports;
using LeetSocial.Bench.Servers;
using LeetSocial.Web.Data.Sql;

namespace LeetSocial.Bench.Trust;

/// <summary>Somebody reads one state of the database and does not let go, while others write.</summary>
internal sealed class LongReaderTrial : ITrial
{
    private const int Writers = 8;

    /// <summary>What one message of the longest comes to at most: its text, its HTML and the index, in pages of 4 KB.</summary>
    private const int Each = 40_000;

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);
    private static readonly string Text = new('x', 7_900);

    public IReadOnlyList<string> Threats => ["T44"];

    public async Task<IReadOnlyList<Finding>> Run(Grounds grounds)
    {
        var times = grounds.Times(10_000);
        using var data = grounds.Data();
        await using var instance = await Instance.Start(grounds.Build, Grounds.Settings(data));
        await using var circuit = await Circuit.Open(grounds.People[1], instance.Address, grounds.Room);
        var log = new FileInfo(data.Database + "-wal");
        long peak;
        using (new Stored(data.Database).Reader())
        {
            await Task.WhenAll(Enumerable.Range(0, Writers).Select(_ => Write(circuit, times / Writers)));
            peak = Size(log);
        }

        var begun = await Patience.Until(async () => (await circuit.Send("Goes on")).Sequence > 0 && Size(log) <= SqliteFile.LogLimit, Limit);
        return
        [
            new("T44", $"{times:#,0} messages of 8 KB under one reader", "the log grows by what is written, and is within 16 MB when the reader is gone",
                $"{((double)peak).Megabytes()}, and within 16 MB {(begun is { } soon ? $"{soon.TotalSeconds:0.0} s later" : "never")}",
                peak <= SqliteFile.LogLimit + ((long)times * Each) && begun is not null),
        ];
    }

    private static async Task Write(Circuit circuit, int count)
    {
        for (var n = 0; n < count; n++)
        {
            await circuit.Send(Text);
        }
    }

    private static long Size(FileInfo log)
    {
        log.Refresh();
        return log.Length;
    }
}
