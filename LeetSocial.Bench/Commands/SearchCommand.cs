using LeetSocial.Bench.Accounts;
using LeetSocial.Bench.Million;
using LeetSocial.Bench.Reports;
using LeetSocial.Bench.Searching;
using LeetSocial.Bench.Servers;

namespace LeetSocial.Bench.Commands;

/// <summary>Searching among a million messages, and how fast more of them come in and can be found.</summary>
internal sealed class SearchCommand(Options options, PublishedBuild build, Stamp stamp, Attempts attempts)
{
    private const int People = 24;

    public async Task Run()
    {
        using var community = await Community.Gather(build, People);
        using var data = community.CopyData();
        var plan = new Plan(options.Number("messages", 1_000_000));
        Log.Line($"filling the database with {plan.Total:#,0} messages");
        var rooms = new History(plan).Fill(data.Database, community.Room);
        await using var server = new ServerSide(data);
        var asker = server.Actor(community.People[1].Username);
        await attempts.Make("The index", new IndexBuilding(server, stamp).Take);
        await attempts.Make("Searching", new SearchTimes(server, asker, options.Number("samples", 500), stamp).Take);
        await attempts.Make("Taking messages in", () => new IngestTimes(server, asker, rooms[0].Id, options, stamp).Take(data.Database));
    }
}
