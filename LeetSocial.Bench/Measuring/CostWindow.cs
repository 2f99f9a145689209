using System.Diagnostics;
using LeetSocial.Bench.Servers;

namespace LeetSocial.Bench.Measuring;

/// <summary>What a stretch of time cost the servers, and the driver beside them; <paramref name="Resident"/> is their memory at its end.</summary>
internal readonly record struct Cost(TimeSpan Server, TimeSpan Driver, TimeSpan Elapsed, long Resident);

/// <summary>Opens when it is made.</summary>
internal sealed class CostWindow(Cluster cluster)
{
    private readonly TimeSpan _server = cluster.ProcessorTime;
    private readonly TimeSpan _driver = Environment.CpuUsage.TotalTime;
    private readonly long _begin = Stopwatch.GetTimestamp();

    public Cost Close() => new(
        cluster.ProcessorTime - _server,
        Environment.CpuUsage.TotalTime - _driver,
        Stopwatch.GetElapsedTime(_begin),
        cluster.Resident);
}
