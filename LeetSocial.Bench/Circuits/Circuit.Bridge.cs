using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using MessagePack;

namespace LeetSocial.Bench.Circuits;

/// <summary>What the server answered to one call, and when.</summary>
internal readonly record struct Answer(string Json, long At);

// What the page's module says through the .NET object that the page handed to it.
internal sealed partial class Circuit
{
    /// <summary>The function that the page's bridge is handed to.</summary>
    public const string Bridge = "leetSocial.attach";

    /// <summary>The function that the renderer is handed to: whoever holds it can send events.</summary>
    public const string Renderer = "Blazor._internal.attachWebRendererInterop";

    private readonly ConcurrentDictionary<string, TaskCompletionSource<Answer>> _calls = new();
    private long _callIds;

    /// <summary>Posts a message.</summary>
    /// <returns>Its place in the room, and the time at which Send had returned: it is committed by then.</returns>
    public async Task<(long Sequence, long At)> Send(string content)
    {
        var answer = await Call("Send", _room, Guid.NewGuid().ToString("N"), content, null);
        using var json = JsonDocument.Parse(answer.Json);
        return json.RootElement.GetProperty("ok").GetBoolean()
            ? (json.RootElement.GetProperty("sequence").GetInt64(), answer.At)
            : throw new BenchException($"A message was refused: {answer.Json}");
    }

    public Task Typing(bool isTyping) => Call("Typing", _room, isTyping);

    /// <summary>Reports the newest row as read, when there is news.</summary>
    public Task Read() => Reading.TryTake(out var newest) ? Call("Read", _room, newest, Reading.CursorVersion) : Task.CompletedTask;

    /// <summary>Calls a method of the .NET object that the server handed to one of the page's functions, with arguments as JSON.</summary>
    public async Task<Answer> Call(string holder, string method, string json)
    {
        var id = Interlocked.Increment(ref _callIds).ToString(CultureInfo.InvariantCulture);
        var answer = new TaskCompletionSource<Answer>(TaskCreationOptions.RunContinuationsAsynchronously);
        _calls[id] = answer;
        var reference = _references[holder];
        Say("BeginInvokeDotNetFromJS", 5, (ref writer) =>
        {
            writer.Write(id);
            writer.WriteNil();
            writer.Write(method);
            writer.Write(reference);
            writer.Write(json);
        });
        if (_ended.Task.IsCompleted)
        {
            EndCalls(Fault ?? new BenchException("The circuit has ended."));
        }

        return await answer.Task;
    }

    private Task<Answer> Call(string method, params object?[] arguments) => Call(Bridge, method, JsonSerializer.Serialize(arguments));

    private void TakeAnswer(ref MessagePackReader reader, long at)
    {
        var id = reader.ReadString()!;
        var succeeded = reader.ReadBoolean();
        var json = reader.ReadString() ?? "null";
        if (_calls.TryRemove(id, out var answer))
        {
            _ = succeeded
                ? answer.TrySetResult(new Answer(json, at))
                : answer.TrySetException(new BenchException($"A call failed on the server: {json}"));
        }
    }

    private void EndCalls(Exception reason)
    {
        foreach (var call in _calls.Values)
        {
            call.TrySetException(reason);
        }
    }
}
