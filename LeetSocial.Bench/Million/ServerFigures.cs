using System.Diagnostics;
using LeetSocial.Bench.Measuring;
using LeetSocial.Bench.Reports;
using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.People;
using LeetSocial.Web.Features.Chat;
using LeetSocial.Web.Features.Chat.Reading;

namespace LeetSocial.Bench.Million;

/// <summary>What the services take to answer, for somebody who has read everything and for somebody who was away for years.</summary>
internal sealed class ServerFigures(ServerSide server, Actor present, Actor away, FilledRoom room, int samples, Stamp stamp)
{
    private const int WarmUps = 100;
    private readonly Random _random = new(7);

    public async Task Take()
    {
        await Measure(Depths.OpenAtEnd, () => Open(present, null));
        await Measure(Depths.OpenAway, () => Open(away, null));
        await Measure(Depths.OpenAround, () => Open(present, Somewhere()));
        await Measure(Depths.PageOlder, () => Page(present, chat => chat.Older(present, Room, Somewhere())));
        await Measure(Depths.PageNewer, () => Page(present, chat => chat.Newer(present, Room, Somewhere())));
        await Measure(Depths.PageAway, () => Page(away, chat => chat.Older(away, Room, Somewhere())));
        await Measure(Depths.Date, async () => await server.Ask<ChatQueries, long>(chat => chat.PlaceOf(present, Room, Sometime())));
    }

    private RoomId Room => new(room.Id);

    private async Task Open(Actor actor, long? around) =>
        await server.Ask<ChatQueries, OpenedRoom>(chat => chat.Open(actor, Room, around));

    private async Task Page(Actor actor, Func<ChatQueries, Task<Outcome<ChatQueries.Page>>> read)
    {
        var page = await server.Ask(read);
        if (page.Rows.Count < ChatQueries.PageSize)
        {
            throw new BenchException($"A page for {actor.Id.Value} had {page.Rows.Count} rows.");
        }
    }

    private long Somewhere() => room.FirstMessage + 100 + _random.NextInt64(room.LastSequence - room.FirstMessage - 200);

    private DateTimeOffset Sometime() => DateTimeOffset.UtcNow.AddDays(-_random.Next(5 * 365));

    private async Task Measure(string what, Func<Task> act)
    {
        var times = new double[samples];
        for (var n = -WarmUps; n < samples; n++)
        {
            var begun = Stopwatch.GetTimestamp();
            await act();
            if (n >= 0)
            {
                times[n] = Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
            }
        }

        var spread = Percentiles.Of(times);
        Log.Line($"{what}: median {spread.P50:0.00} ms, p99 {spread.P99:0.00} ms");
        FiguresFile.Put(new DepthFigure(what, samples, spread.P50, spread.P99, stamp));
    }
}
