using System.Diagnostics;
using LeetSocial.Bench.Accounts;
using LeetSocial.Bench.Browser;
using LeetSocial.Bench.Million;
using LeetSocial.Bench.Reports;
using LeetSocial.Bench.Servers;

namespace LeetSocial.Bench.Commands;

/// <summary>A room of a million messages: what its pages cost, and what people wait for in it.</summary>
internal sealed class MillionCommand(Options options, PublishedBuild build, Stamp stamp, Attempts attempts)
{
    private const int People = 24;
    private readonly Plan _plan = new(options.Number("messages", 1_000_000));

    public async Task Run()
    {
        using var community = await Community.Gather(build, People);
        using var data = community.CopyData();
        var rooms = Fill(community, data);
        await attempts.Make("The server side", () => ServerSide(community, data, rooms[0]));
        await attempts.Make("The long room in the browser", () => InBrowser(community, data, rooms));
    }

    private IReadOnlyList<FilledRoom> Fill(Community community, DataFolder data)
    {
        Log.Line($"filling the database with {_plan.Total:#,0} messages");
        var begun = Stopwatch.GetTimestamp();
        var rooms = new History(_plan).Fill(data.Database, community.Room);
        Log.Line($"filled in {Stopwatch.GetElapsedTime(begun).TotalSeconds:0} s, {new FileInfo(data.Database).Length / 1_000_000} MB");
        return rooms;
    }

    private async Task ServerSide(Community community, DataFolder data, FilledRoom room)
    {
        var (present, away) = (community.People[1].Username, community.People[2].Username);
        FilledRooms.Leave(data.Database, away, room);
        await using var server = new ServerSide(data);
        await new ServerFigures(server, server.Actor(present), server.Actor(away), room, options.Number("samples", 1_000), stamp).Take();
    }

    private async Task InBrowser(Community community, DataFolder data, IReadOnlyList<FilledRoom> rooms)
    {
        await using var cluster = await Cluster.Start(build, data, Setup.Alone);
        await SearchIndex.IsBuilt(data.Database);
        await using var chromium = await Chromium.Launch();
        var tab = new ChatTab(await chromium.Tab(community.People[0], cluster.Instances[0].Address));
        await tab.Open(rooms[0].Id);
        var figures = new BrowserFigures(tab, rooms, _plan, options.Number("clicks", 30), stamp);
        foreach (var journey in figures.Journeys)
        {
            await attempts.Make(journey.Name, () => figures.Take(journey));
        }
    }
}
