using LeetSocial.Bench.Accounts;
using LeetSocial.Bench.Servers;
using LeetSocial.Bench.SuddenDeath;

namespace LeetSocial.Bench.Trust;

/// <summary>First starts on a database that does not exist: two at once, and one that is killed while it makes the schema.</summary>
internal sealed class StartingTrial : ITrial
{
    private static readonly string[] Moments =
        ["CREATE TABLE IF NOT EXISTS \"__EFMigrationsHistory\"", "CREATE TABLE \"messages\"", "ALTER TABLE", "PRAGMA journal_mode = WAL"];

    public IReadOnlyList<string> Threats => ["T49"];

    public async Task<IReadOnlyList<Finding>> Run(Grounds grounds)
    {
        var times = grounds.Times(20);
        var (races, heals) = (new List<string>(), new List<string>());
        for (var n = 0; n < times; n++)
        {
            await Note(races, () => Race(grounds.Build));
            await Note(heals, () => Heal(grounds.Build, Moments[n % Moments.Length]));
        }

        return
        [
            new("T49", $"two instances at once on an empty database, {times} ×", "both come up, and people register at both",
                Told(times, races), races.Count == 0),
            new("T49", $"killed while it makes the schema, {times} × at {Moments.Length} places", "the next start heals: people register, the file is whole",
                Told(times, heals), heals.Count == 0),
        ];
    }

    private static async Task Race(PublishedBuild build)
    {
        using var data = new DataFolder();
        await using var first = Instance.Launch(build, Grounds.Settings(data));
        await using var second = Instance.Launch(build, Grounds.Settings(data));
        await Task.WhenAll(first.IsAlive(), second.IsAlive());
        await SignUp.Take(first.Address, "ada");
        await SignUp.Take(second.Address, "bob");
        IsWhole(data, first, second);
    }

    private static async Task Heal(PublishedBuild build, string moment)
    {
        using var data = new DataFolder();
        await using (var killed = Instance.Launch(build, Grounds.Settings(data, FatalMoment.BeforeCommand(moment))))
        {
            await killed.HasDied();
        }

        await using var next = await Instance.Start(build, Grounds.Settings(data));
        await SignUp.Take(next.Address, "ada");
        IsWhole(data, next);
    }

    private static void IsWhole(DataFolder data, params Instance[] instances)
    {
        var stored = new Stored(data.Database);
        if (stored.Number("SELECT COUNT(*) FROM rooms WHERE Name = 'General'") != 1 || stored.Text("PRAGMA integrity_check") != "ok")
        {
            throw new BenchException("The database is not what it should be.");
        }

        if (instances.FirstOrDefault(instance => instance.Errors > 0) is { } troubled)
        {
            throw new BenchException(troubled.LastLines);
        }
    }

    private static async Task Note(List<string> failures, Func<Task> attempt)
    {
        try
        {
            await attempt();
        }
        catch (BenchException failure)
        {
            Log.Line(failure.Message);
            failures.Add(failure.Message);
        }
    }

    private static string Told(int times, List<string> failures) => $"{times - failures.Count} of {times}";
}
