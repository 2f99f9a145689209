using LeetSocial.Bench.Servers;

namespace LeetSocial.Bench.Reports;

/// <summary>The tables of the crowded room.</summary>
internal static class Loads
{
    public static string Latencies(Figures figures)
    {
        var table = new Table(
            "setup", "circuits", "messages/s", "committed p50", "p99", "received p50", "p99",
            "server CPU per delivery", "cores: servers + driver", "resident", "runs");
        foreach (var load in InOrder(figures.Loads, load => (load.Setup, load.Circuits, load.Rate)))
        {
            table.Row(
                Setup.Named(load.Setup).Title,
                $"{load.Circuits:#,0}",
                $"{load.Rate}",
                load.Commit.P50.Milliseconds(),
                load.Commit.P99.Milliseconds(),
                load.Receive.P50.Milliseconds(),
                load.Receive.P99.Milliseconds(),
                load.ServerMicroseconds.Rounded() + " µs",
                $"{load.ServerCores:0.00} + {load.DriverCores:0.00}",
                load.Resident.Megabytes(),
                $"{load.Runs.Count} × {load.Seconds} s");
        }

        return table.ToString();
    }

    public static string Memory(Figures figures)
    {
        var table = new Table("setup", "circuits", "managed heap per circuit", "resident per circuit");
        foreach (var memory in InOrder(figures.Memories, memory => (memory.Setup, memory.Circuits, 0)))
        {
            table.Row(
                Setup.Named(memory.Setup).Title, $"{memory.Circuits:#,0}", memory.Heap.Kilobytes(), memory.Resident.Kilobytes());
        }

        return table.ToString();
    }

    private static IEnumerable<T> InOrder<T>(IEnumerable<T> figures, Func<T, (string Setup, int Circuits, int Rate)> key)
    {
        var setups = Setup.All.Select(setup => setup.Name).ToList();
        return figures.OrderBy(f => setups.IndexOf(key(f).Setup)).ThenBy(f => key(f).Circuits).ThenBy(f => key(f).Rate);
    }
}
