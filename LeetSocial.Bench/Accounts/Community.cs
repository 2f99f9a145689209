using System.Text.RegularExpressions;
using LeetSocial.Bench.Servers;

namespace LeetSocial.Bench.Accounts;

/// <summary>A database with people in it, made once through the pages, and copied for each setup that is measured.</summary>
internal sealed partial class Community : IDisposable
{
    private readonly DataFolder _data;

    private Community(DataFolder data, IReadOnlyList<Person> people, long room)
    {
        _data = data;
        People = people;
        Room = room;
    }

    public IReadOnlyList<Person> People { get; }

    /// <summary>The room that everybody is in from the start.</summary>
    public long Room { get; }

    public static async Task<Community> Gather(PublishedBuild build, int accounts)
    {
        Log.Line($"registering and signing in {accounts} accounts");
        var data = new DataFolder();
        var people = new Person[accounts];
        await using var cluster = await Cluster.Start(build, data, Setup.Alone);
        var instance = cluster.Instances[0].Address;

        // The first account is made alone: it becomes the administrator.
        people[0] = await SignUp.Take(instance, Name(0));
        await Parallel.ForAsync(1, accounts, new ParallelOptions { MaxDegreeOfParallelism = 4 },
            async (n, _) => people[n] = await SignUp.Take(instance, Name(n)));
        return new Community(data, people, await RoomOf(people[0], instance));
    }

    /// <summary>A private copy of the data, so that no setup inherits another's history.</summary>
    public DataFolder CopyData() => _data.Copy();

    public void Dispose() => _data.Dispose();

    private static string Name(int n) => $"crowd{n:000}";

    private static async Task<long> RoomOf(Person person, Uri instance)
    {
        using var http = person.At(instance);
        var html = await http.GetStringAsync(new Uri("messages", UriKind.Relative));
        var match = OpenRoom().Match(html);
        return match.Success
            ? long.Parse(match.Groups[1].Value, null)
            : throw new BenchException("/messages opened no room.");
    }

    [GeneratedRegex("data-room=\"(\\d+)\"")]
    private static partial Regex OpenRoom();
}
