extern alias Bench;
using Bench::LeetSocial.Bench.Circuits;
using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.People;
using LeetSocial.Web.Features.People;
using Microsoft.Extensions.DependencyInjection;

namespace LeetSocial.Tests.Security;

/// <summary>What comes over a circuit is a claim: it gets nobody into a room that is not theirs, and harms no circuit but its own.</summary>
public sealed class ForgedCallsTests(Driven driven) : IClassFixture<Driven>
{
    private const string Canary = "canary-of-the-secret-room";

    public static TheoryData<string> Methods => [.. Forgeries.Methods.Keys];

    public static TheoryData<string> Events =>
    [
        """{"eventHandlerId":ID,"eventName":"click","eventFieldInfo":null},{}""",
        """{"eventHandlerId":ID,"eventName":"change","eventFieldInfo":null},{"value":"nobody offered this"}""",
        """{"eventHandlerId":ID,"eventName":"input","eventFieldInfo":{"componentId":1,"fieldValue":5}},{"value":[]}""",
        """{"eventHandlerId":ID,"eventName":"keydown","eventFieldInfo":{"componentId":-1,"fieldValue":"x"}},{"key":"Enter","type":"keydown"}""",
        """{"eventHandlerId":ID,"eventName":"no such event"},null""",
        """{"eventHandlerId":"ID"},5""",
    ];

    [Fact]
    public void T28_every_method_that_a_browser_may_call_has_its_row() =>
        Assert.Equal(Forgeries.Methods.Keys.Order(StringComparer.Ordinal), Forgeries.Rows.Keys.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Methods))]
    public async Task T28_a_call_aimed_at_a_room_of_others_gets_nothing_and_changes_nothing(string name)
    {
        var (method, expected) = (Forgeries.Methods[name], Forgeries.Rows[name]);
        await using var house = await ForgedHouse.Of(driven, Canary);

        var answer = house.Forger.Call(Circuit.Bridge, method.Name, Forgeries.Aimed(method, house.Room, house.Message, house.Scheduled));
        if (expected == Forgeries.Dialog) await house.Survives(answer, mayWait: true);
        else Assert.Contains(expected, (await answer).Json, StringComparison.Ordinal);
        await house.IsUnharmed();
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public async Task T28_values_that_nobody_offered_change_nothing(string name)
    {
        var method = Forgeries.Methods[name];
        await using var house = await ForgedHouse.Of(driven, Canary);

        foreach (var json in Forgeries.Twisted(method, house.Room, house.Message, house.Scheduled))
        {
            await house.Survives(house.Forger.Call(Circuit.Bridge, method.Name, json), Forgeries.Rows[name] == Forgeries.Dialog);
        }

        await house.IsUnharmed();
    }

    [Theory]
    [MemberData(nameof(Events))]
    public async Task T28_events_that_nobody_offered_harm_nobody_else(string shape)
    {
        await using var house = await ForgedHouse.Of(driven, Canary);

        foreach (var id in Enumerable.Range(-1, 200))
        {
            var json = $"[{shape.Replace("ID", $"{id}", StringComparison.Ordinal)}]";
            await house.Survives(house.Forger.Call(Circuit.Renderer, "DispatchEventAsync", json), mayWait: true);
        }

        await house.IsUnharmed();
    }

    [Fact]
    public async Task T28_fifty_of_every_event_at_once_harm_nobody_else_and_are_within_the_limits()
    {
        // One, and the next comes back long after the test.
        await using var slow = new Driven(("Limits:StatusesPerMinute", "0.001"));
        await using var house = await ForgedHouse.Of(slow, Canary);

        foreach (var id in Enumerable.Range(1, 60))
        {
            var json = $$"""[{"eventHandlerId":{{id}},"eventName":"change","eventFieldInfo":null},{"value":"Busy"}]""";
            var storm = Enumerable.Range(0, 50).Select(_ => house.Forger.Call(Circuit.Renderer, "DispatchEventAsync", json)).ToArray();
            await house.Survives(Task.WhenAll(storm), mayWait: true);
        }

        await house.IsUnharmed();
        // The choices of presence are among them: what they may do is used up.
        var next = await slow.Tries(house.ForgerName, (services, actor) => services.GetRequiredService<PresenceService>()
            .Choose(actor, new ChosenPresence(PresenceChoice.Away, Until: null), "", ""));
        Assert.Equal(RefusalCode.TooMany, next.Refusal?.Code);
    }

    [Fact]
    public async Task T28_fifty_calls_at_once_are_within_the_limits_and_one_message_stays_one()
    {
        // So slow that nothing comes back while the test runs.
        await using var slow = new Driven(("Limits:MessagesPerSecond", "0.0001"));
        await using var twice = await slow.Opens(await slow.Registers("twice"));
        await using var many = await slow.Opens(await slow.Registers("many"));
        var room = slow.Database.RoomNamed("General");

        var same = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Send(twice, "the-same", "once")));
        var different = await Task.WhenAll(Enumerable.Range(0, 50).Select(number => Send(many, $"number-{number}", "often")));

        Assert.Equal(20, same.Count(json => json.Contains("\"ok\":true", StringComparison.Ordinal)));
        Assert.Equal(20, different.Count(json => json.Contains("\"ok\":true", StringComparison.Ordinal)));
        Assert.Equal(30, different.Count(json => json.Contains("\"tooMany\"", StringComparison.Ordinal)));
        Assert.Single(slow.Database.Messages(room), message => message.Content == "once");
        Assert.Equal(20, slow.Database.Messages(room).Count(message => message.Content == "often"));

        async Task<string> Send(Circuit circuit, string id, string content) =>
            (await circuit.Call(Circuit.Bridge, "Send", $"[{room},\"{id}\",\"{content}\",null]")).Json;
    }
}
