using LeetSocial.Bench.Circuits;
using LeetSocial.Bench.Measuring;
using LeetSocial.Bench.Reports;
using LeetSocial.Bench.Servers;

namespace LeetSocial.Bench.Trust;

/// <summary>People talk, by the limits that everybody starts with, first by themselves and then beside somebody who floods.</summary>
internal sealed class FloodTrial : ITrial
{
    private const int Talkers = 10;
    private const int PerSecond = 10;

    /// <summary>What is promised of a message, in milliseconds.</summary>
    private const double Soon = 100;

    public IReadOnlyList<string> Threats => ["T30"];

    public async Task<IReadOnlyList<Finding>> Run(Grounds grounds)
    {
        var time = TimeSpan.FromSeconds(grounds.Times(20, atLeast: 5));
        using var data = grounds.Data();
        await using var cluster = await Cluster.Start(grounds.Build, data, Setup.Alone, limits: []);
        await using var crowd = new Crowd(grounds.Community, cluster);
        await crowd.GrowTo(Talkers);
        await crowd.Settle();
        var load = new Load(crowd, cluster);
        await load.Run(PerSecond, TimeSpan.FromSeconds(3));
        var calm = await load.Run(PerSecond, time);
        await using var flood = await Flood.Begin(grounds.People[^1], cluster.Instances[0].Address, grounds.Room);
        var beside = await load.Run(PerSecond, time);
        await flood.End();
        foreach (var complaint in beside.Complaints.Take(5))
        {
            Log.Line(complaint);
        }

        return
        [
            new("T30", $"{time.TotalSeconds:0} s of {PerSecond} messages/s among {Talkers}, beside one who floods: {flood.Told}", "the others' p95 from sent to received stays within 100 ms, nothing is lost, the flood is refused",
                $"p95 {calm.Receive.P95.Milliseconds()} without, {beside.Receive.P95.Milliseconds()} with it; {beside.Complaints.Count} lost; {flood.Refused:#,0} refused",
                beside.Receive.P95 < Soon && beside.Complaints.Count == 0 && flood.Refused > 0),
        ];
    }
}
