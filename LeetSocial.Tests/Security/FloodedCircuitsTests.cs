extern alias Bench;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using Bench::LeetSocial.Bench.Circuits;

namespace LeetSocial.Tests.Security;

/// <summary>One person floods over three circuits while two talk.</summary>
public sealed class FloodedCircuitsTests
{
    private const int Calm = 20;
    private const int Burst = 20;
    private const int PerSecond = 5;

    private readonly ConcurrentDictionary<string, TimeSpan> _seen = new();
    private readonly Stopwatch _clock = Stopwatch.StartNew();

    [Fact]
    public async Task T30_a_flood_over_circuits_is_held_back_and_those_who_talk_lose_nothing()
    {
        await using var driven = new Driven();
        var flooder = await driven.Registers("flooder");
        var room = driven.Database.RoomNamed("General");
        await using var bob = await driven.Opens(await driven.Registers("bob"));
        await using var cat = await driven.Opens(await driven.Registers("cat"));
        cat.Overhears = Look;
        List<Circuit> tabs = [await driven.Opens(flooder), await driven.Opens(flooder), await driven.Opens(flooder)];

        var began = _clock.Elapsed;
        var flood = Task.WhenAll(tabs.Select(tab => Flood(tab, room)));
        List<TimeSpan> sent = [];
        for (var number = 0; number < Calm; number++)
        {
            sent.Add(_clock.Elapsed);
            await bob.Send(Words(number));
        }

        var accepted = (await flood).Sum();
        Assert.InRange(accepted, 1, Burst + (PerSecond * (_clock.Elapsed - began).TotalSeconds) + 1);
        await Support.Eventually.Is(() => _seen.Count == Calm, "cat has seen all that bob said");
        var stored = driven.Database.Messages(room);
        Assert.Equal(Enumerable.Range(0, Calm).Select(Words), stored.Where(message => message.Author == "bob").Select(message => message.Content));
        Assert.Equal(accepted, stored.Count(message => message.Author == "flooder"));
        Tells([.. sent.Select((at, number) => _seen[Words(number)] - at)]);
        foreach (var tab in tabs) await tab.DisposeAsync();
    }

    private static string Words(int number) => $"calm-{number:00}";

    /// <returns>How many messages were taken.</returns>
    private static async Task<int> Flood(Circuit tab, long room)
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(async _ =>
        {
            var typing = tab.Call(Circuit.Bridge, "Typing", $"[{room},true]");
            var reading = tab.Call(Circuit.Bridge, "Read", $"[{room},1,0]");
            var answer = await tab.Call(Circuit.Bridge, "Send", $"[{room},\"{Guid.NewGuid():N}\",\"flood\",null]");
            await Task.WhenAll(typing, reading);
            return answer.Json;
        }));
        Assert.All(answers, json => Assert.True(IsTaken(json) || json.Contains("\"retryAfterSeconds\":", StringComparison.Ordinal), json));
        return answers.Count(IsTaken);
    }

    private static bool IsTaken(string json) => json.Contains("\"ok\":true", StringComparison.Ordinal);

    private void Look(ReadOnlyMemory<byte> frame)
    {
        for (var number = 0; number < Calm; number++)
        {
            if (frame.Span.IndexOf(Encoding.UTF8.GetBytes(Words(number))) >= 0) _seen.TryAdd(Words(number), _clock.Elapsed);
        }
    }

    // How late is for LeetSocial.Bench to say, on a machine of its own.
    private static void Tells(TimeSpan[] delays) => TestContext.Current.TestOutputHelper?.WriteLine(
        $"Beside the flood, p95 from sent to seen: {delays.Order().ElementAt((int)(delays.Length * 0.95)).TotalMilliseconds:0} ms");
}
