using LeetSocial.Bench.Circuits;
using LeetSocial.Bench.Reports;
using LeetSocial.Bench.Servers;

namespace LeetSocial.Bench.Measuring;

/// <summary>Fills the room, and weighs the servers before and after.</summary>
internal sealed class IdleMemory(Crowd crowd, Cluster cluster)
{
    // The first circuits pay for code, caches and pools that all the others share.
    private const int Divisor = 20;

    public async Task<MemoryFigure> Measure(Setup setup, int circuits, Stamp stamp)
    {
        var few = Math.Max(circuits / Divisor, 1);
        var before = await Weigh(few);
        var after = await Weigh(circuits);
        var more = Math.Max(circuits - few, 1);
        var figure = new MemoryFigure(
            setup.Name, circuits, (after.Heap - before.Heap) / (double)more, (after.Resident - before.Resident) / (double)more, stamp);
        Log.Line($"per idle circuit: heap {figure.Heap.Kilobytes()}, resident {figure.Resident.Kilobytes()}");
        return figure;
    }

    private async Task<(long Heap, long Resident)> Weigh(int circuits)
    {
        await crowd.GrowTo(circuits);
        await crowd.Settle();
        crowd.CheckAlive();
        return (await ManagedHeap.AfterCollection(cluster), cluster.Resident);
    }
}
