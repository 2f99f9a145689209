using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using LeetSocial.Bench.Accounts;
using LeetSocial.Bench.Circuits;
using LeetSocial.Bench.Reports;
using LeetSocial.Bench.Servers;

namespace LeetSocial.Bench.Trust;

/// <summary>Nobody can write for a while, because something outside holds the database.</summary>
internal sealed class LockTrial : ITrial
{
    private const string Mark = "Into the lock";
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(5);
    private readonly ConcurrentBag<double> _times = [];
    private int _acknowledged;
    private int _unclear;

    public IReadOnlyList<string> Threats => ["T43"];

    public async Task<IReadOnlyList<Finding>> Run(Grounds grounds)
    {
        var time = TimeSpan.FromSeconds(grounds.Times(40, atLeast: 10));
        using var data = grounds.Data();
        await using var instance = await Instance.Start(grounds.Build, Grounds.Settings(data));
        var stored = new Stored(data.Database);
        await using var circuit = await Circuit.Open(grounds.People[1], instance.Address, grounds.Room);
        var people = stored.Number("SELECT COUNT(*) FROM people");
        using (stored.Lock())
        {
            await Write(grounds.People[2], instance.Address, circuit, grounds.Room, time);
        }

        var recovery = await Patience.Until(() => Says(circuit, grounds.Room), Soon);
        var rows = stored.Number("SELECT COUNT(*) FROM messages WHERE Content = $0", Mark);
        var isHonest = rows == _acknowledged && people == stored.Number("SELECT COUNT(*) FROM people");
        return
        [
            new("T43", $"database locked for {time.TotalSeconds:0} s, {_times.Count} writes: messages, registering, profile", "a clear refusal within 5 s, nothing acknowledged that is not there, recovery within 5 s",
                $"at most {_times.Max().Milliseconds()}, {_unclear} unclear, {rows} rows of {_acknowledged} acknowledged, back {(recovery is { } soon ? $"after {soon.TotalMilliseconds.Milliseconds()}" : "never")}",
                _times.Max() < Soon.TotalMilliseconds && _unclear == 0 && isHonest && recovery is not null),
        ];
    }

    private async Task Write(Person person, Uri instance, Circuit circuit, long room, TimeSpan time)
    {
        var begun = Stopwatch.GetTimestamp();
        using var known = person.At(instance);
        using var stranger = new HttpClient { BaseAddress = instance };
        while (Stopwatch.GetElapsedTime(begun) < time)
        {
            circuit.KeepAlive();
            var messages = Enumerable.Range(0, 8).Select(async _ => Interlocked.Add(ref _unclear, await Says(circuit, room) ? 1 : 0));
            await Task.WhenAll(messages.Append(Page(known, "account/manage", ("Input.DisplayName", "Countess"))).Append(Page(
                stranger, "account/register", ("Input.Username", "late"), ("Input.Email", "late@bench.example"), ("Input.Password", Person.Password), ("Input.ConfirmPassword", Person.Password))));
        }
    }

    private async Task Page(HttpClient http, string page, params (string Name, string Value)[] answers)
    {
        var (status, milliseconds) = await Submission.Send(http, page, answers);
        _times.Add(milliseconds);
        Interlocked.Add(ref _unclear, status == HttpStatusCode.ServiceUnavailable ? 0 : 1);
    }

    /// <returns>Whether it was acknowledged.</returns>
    private async Task<bool> Says(Circuit circuit, long room)
    {
        var begun = Stopwatch.GetTimestamp();
        var answer = await circuit.Call(Circuit.Bridge, "Send", $"[{room},\"{Guid.NewGuid():N}\",\"{Mark}\",null]");
        _times.Add(Stopwatch.GetElapsedTime(begun, answer.At).TotalMilliseconds);
        var isTaken = answer.Json.Contains("\"ok\":true", StringComparison.Ordinal);
        Interlocked.Add(ref _acknowledged, isTaken ? 1 : 0);
        return isTaken;
    }
}
