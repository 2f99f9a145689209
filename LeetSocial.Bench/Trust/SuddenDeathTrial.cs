using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using LeetSocial.Bench.Circuits;
using LeetSocial.Bench.Reports;
using LeetSocial.Bench.Servers;
using LeetSocial.Bench.SuddenDeath;

namespace LeetSocial.Bench.Trust;

/// <summary>An instance dies of SIGKILL when a message is committed and nobody has been told, again and again; its author sends once more.</summary>
internal sealed class SuddenDeathTrial : ITrial
{
    private const string Words = "Last words";
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    public IReadOnlyList<string> Threats => ["T38", "T39"];

    public async Task<IReadOnlyList<Finding>> Run(Grounds grounds)
    {
        var times = grounds.Times(200);
        using var data = grounds.Data();
        await using var cluster = await Cluster.Start(grounds.Build, data, Setup.Named("pair"));
        var (stored, delays, wrong) = (new Stored(data.Database), new List<double>(), 0);
        await using var bob = await Circuit.Open(grounds.People[1], cluster.Instances[0].Address, grounds.Room);
        await using var here = await Circuit.Open(grounds.People[0], cluster.Instances[0].Address, grounds.Room);
        await using var there = await Circuit.Open(grounds.People[0], cluster.Instances[1].Address, grounds.Room);
        for (var number = 0; number < times; number++)
        {
            Circuit[] alive = [bob, here, there];
            Array.ForEach(alive, circuit => circuit.KeepAlive());
            var text = string.Create(CultureInfo.InvariantCulture, $"{Words} {number:000}");
            var call = $"[{grounds.Room},\"{Guid.NewGuid():N}\",\"{text}\",null]";
            delays.AddRange(await Die(grounds, cluster, new Tap(bob, text), call) is { } delay ? [delay] : []);
            var again = await alive[1 + (number % 2)].Call(Circuit.Bridge, "Send", call);
            wrong += Sequence(again) == stored.Number("SELECT Sequence FROM messages WHERE Content = $0", text) ? 0 : 1;
        }

        var rows = stored.Number("SELECT COUNT(*) FROM messages WHERE Content LIKE $0", $"{Words}%");
        return
        [
            new("T38", $"killed {times} × after the commit, before anybody was told", "the log delivers every message",
                $"{delays.Count} delivered, {Spread.Of(delays).P50.Milliseconds()} after the death, at most {delays.Max().Milliseconds()}", delays.Count == times),
            new("T39", $"sent again {times} ×, to the other instances in turn", "one row each, and the first result is told",
                $"{rows} rows, {wrong} other results", rows == times && wrong == 0),
        ];
    }

    /// <returns>How long after the death it was heard of, in milliseconds; null if never.</returns>
    private static async Task<double?> Die(Grounds grounds, Cluster cluster, Tap others, string call)
    {
        var fatal = FatalMoment.BeforeTelling(Words).Select(setting => KeyValuePair.Create(setting.Name, setting.Value));
        await using var mortal = await Instance.Start(grounds.Build, cluster.Settings.Concat(fatal));
        await using var author = await Circuit.Open(grounds.People[0], mortal.Address, grounds.Room);
        var sent = author.Call(Circuit.Bridge, "Send", call);
        await mortal.HasDied();
        var died = Stopwatch.GetTimestamp();
        if (await Task.WhenAny(sent, Task.Delay(Limit)) != sent || sent.IsCompletedSuccessfully)
        {
            throw new BenchException("An instance acknowledged what it was to die before.");
        }

        return await Patience.Until(() => others.HasHeard, Limit) is null ? null : Math.Max(0, Stopwatch.GetElapsedTime(died, others.Latest).TotalMilliseconds);
    }

    private static long Sequence(Answer answer)
    {
        using var json = JsonDocument.Parse(answer.Json);
        return json.RootElement.GetProperty("ok").GetBoolean() ? json.RootElement.GetProperty("sequence").GetInt64() : 0;
    }
}
