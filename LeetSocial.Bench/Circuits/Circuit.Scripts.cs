using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using MessagePack;

namespace LeetSocial.Bench.Circuits;

// What the server asks of the page's scripts, answered as a page without a screen can.
internal sealed partial class Circuit
{
    private const int ObjectReference = 1;
    private readonly ConcurrentDictionary<string, long> _references = new();
    private int _scriptObjects;

    private void TakeScriptCall(ref MessagePackReader reader)
    {
        var handle = reader.ReadInt64();
        var identifier = reader.ReadString();
        var arguments = reader.ReadString();
        var call = new ScriptCall(identifier ?? "", IsForObject: reader.ReadInt32() == ObjectReference, ++_scriptObjects);
        if (FindDotNetObject(arguments) is { } reference)
        {
            _references[call.Identifier] = reference;
        }

        if (handle != 0 && _answers(call) is { } result)
        {
            AnswerScriptCall(handle, result);
        }

        if (identifier == Bridge)
        {
            _attached.TrySetResult();
        }
    }

    private void AnswerScriptCall(long handle, string result)
    {
        var answer = string.Create(CultureInfo.InvariantCulture, $"[{handle},true,{result}]");
        _hub.Call("EndInvokeJSFromDotNet", 3, (ref writer) =>
        {
            writer.Write(handle);
            writer.Write(true);
            writer.Write(answer);
        });
    }

    private static long? FindDotNetObject(string? arguments)
    {
        if (arguments is null)
        {
            return null;
        }

        using var json = JsonDocument.Parse(arguments);
        foreach (var argument in json.RootElement.EnumerateArray())
        {
            if (argument.ValueKind == JsonValueKind.Object && argument.TryGetProperty("__dotNetObject", out var id))
            {
                return id.GetInt64();
            }
        }

        return null;
    }
}
