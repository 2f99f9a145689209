using System.Diagnostics;
using System.Net.WebSockets;
using MessagePack;

namespace LeetSocial.Bench.Circuits;

// What the server says.
internal sealed partial class Circuit
{
    private const int Invocation = 1;
    private const int Completion = 3;
    private const int Close = 7;
    private const int Failed = 1;
    private readonly TaskCompletionSource _started = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private async Task Receive()
    {
        try
        {
            while (await _hub.Next() is { } frame)
            {
                await Take(frame, Stopwatch.GetTimestamp());
            }

            End(new BenchException("The server closed a circuit."));
        }
        catch (Exception exception) when (exception is WebSocketException or BenchException or OperationCanceledException or ObjectDisposedException)
        {
            End(exception);
        }
    }

    private Task Take(ReadOnlyMemory<byte> frame, long at)
    {
        var reader = new MessagePackReader(frame);
        reader.ReadArrayHeader();
        switch (reader.ReadInt32())
        {
            case Invocation:
                reader.Skip();
                reader.Skip();
                var target = reader.ReadString();
                reader.ReadArrayHeader();
                return TakeCall(target!, ref reader, at);
            case Completion:
                reader.Skip();
                reader.Skip();
                TakeStart(ref reader);
                return Task.CompletedTask;
            case Close:
                throw new BenchException($"The server closed a circuit: {reader.ReadString()}");
            default:
                return Task.CompletedTask;
        }
    }

    // StartCircuit is the only call whose completion is awaited; it answers with the circuit's secret.
    private void TakeStart(ref MessagePackReader reader)
    {
        if (reader.ReadInt32() == Failed || reader.ReadString() is null)
        {
            throw new BenchException("The server did not start a circuit.");
        }

        _started.TrySetResult();
    }

    private Task TakeCall(string target, ref MessagePackReader reader, long at) => target switch
    {
        "JS.RenderBatch" => TakeBatch(ref reader, at),
        "JS.BeginInvokeJS" => TakeScriptCall(ref reader),
        "JS.EndInvokeDotNet" => TakeAnswer(ref reader, at),
        "JS.Error" => throw new BenchException($"A circuit failed: {reader.ReadString()}"),
        _ => Task.CompletedTask,
    };

    private Task TakeBatch(ref MessagePackReader reader, long at)
    {
        var id = reader.ReadInt64();
        var bytes = reader.ReadBytes()!.Value;
        LatestBatch = at;
        Rows.At = at;
        new RenderBatch(bytes.FirstSpan).Tell(Rows);
        return _hub.Call("OnRenderCompleted", 2, (ref writer) =>
        {
            writer.Write(id);
            writer.WriteNil();
        });
    }
}
