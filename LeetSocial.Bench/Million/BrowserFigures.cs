using LeetSocial.Bench.Browser;
using LeetSocial.Bench.Measuring;
using LeetSocial.Bench.Reports;

namespace LeetSocial.Bench.Million;

/// <summary>What a person waits for in the long room.</summary>
internal sealed class BrowserFigures(ChatTab tab, IReadOnlyList<FilledRoom> rooms, Plan plan, int samples, Stamp stamp)
{
    private const int WarmUps = 3;

    /// <summary>More than the rooms that a circuit keeps at hand.</summary>
    private const int Elsewhere = 7;

    private readonly Random _random = new(11);

    public IEnumerable<IJourney> Journeys
    {
        get
        {
            var (room, others) = (rooms[0], rooms.Skip(1).Take(Elsewhere).Select(other => other.Id).ToList());
            var link = new FollowLinkJourney(tab, room.Id, Somewhere);
            yield return new OpenAmongJourney(Depths.Click, tab, room.Id, others);
            yield return new OpenAmongJourney(Depths.Return, tab, room.Id, others[..1]);
            yield return new JumpToDayJourney(tab, plan.Years);
            yield return link;
            yield return new JumpToLatestJourney(tab, link);
            yield return new OpenAddressJourney(tab, room.Id, Somewhere);
        }
    }

    public async Task Take(IJourney journey)
    {
        var times = new double[samples];
        for (var n = -WarmUps; n < samples; n++)
        {
            var elapsed = await journey.Sample(n + WarmUps);
            if (n >= 0)
            {
                times[n] = elapsed;
            }
        }

        var spread = Percentiles.Of(times);
        Log.Line($"{journey.Name}: median {spread.P50.Milliseconds()}, p99 {spread.P99.Milliseconds()}");
        FiguresFile.Put(new DepthFigure(journey.Name, samples, spread.P50, spread.P99, stamp));
    }

    private long Somewhere() => rooms[0].FirstMessage + 100 + _random.NextInt64(rooms[0].LastSequence - rooms[0].FirstMessage - 200);
}
