using System.Diagnostics.Tracing;
using Microsoft.Diagnostics.NETCore.Client;
using Microsoft.Diagnostics.Tracing;
using Microsoft.Diagnostics.Tracing.Parsers;

namespace LeetSocial.Bench.Servers;

/// <summary>
/// The managed heap of another process after a full collection, asked for through the runtime's diagnostics port,
/// so the application needs nothing built in for it.
/// </summary>
internal static class ManagedHeap
{
    /// <summary>Bytes over all generations, with what fragmentation they have.</summary>
    public static Task<long> AfterCollection(Cluster cluster) =>
        Task.Run(() => cluster.Instances.Sum(instance => AfterCollection(instance.ProcessId)));

    private static long AfterCollection(int processId)
    {
        // Switching the "heap collect" keyword on makes the runtime collect once, as dotnet-gcdump has it do.
        var keywords = ClrTraceEventParser.Keywords.GC | ClrTraceEventParser.Keywords.GCHeapCollect;
        var provider = new EventPipeProvider(ClrTraceEventParser.ProviderName, EventLevel.Informational, (long)keywords);
        using var session = new DiagnosticsClient(processId).StartEventPipeSession([provider], requestRundown: false);
        using var source = new EventPipeEventSource(session.EventStream);
        var full = false;
        long? bytes = null;
        source.Clr.GCStart += collection => full |= collection.Depth == 2;
        source.Clr.GCHeapStats += stats =>
        {
            if (full && bytes is null)
            {
                bytes = stats.TotalHeapSize;
                _ = Task.Run(session.Stop);
            }
        };
        source.Process();
        return bytes ?? throw new BenchException($"Process {processId} told nothing of its heap.");
    }
}
