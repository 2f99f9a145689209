using System.Diagnostics;
using System.Net.Sockets;
using MessagePack;

namespace LeetSocial.Bench.Circuits;

// What the server says.
internal sealed partial class Circuit
{
    private const int Invocation = 1;
    private const int Completion = 3;
    private const int Close = 7;
    private const int Failed = 1;

    /// <summary>Whether by a goodbye or by a connection that breaks: which of them it is depends on who was quicker.</summary>
    public const string Closed = "The server closed a circuit.";

    private readonly TaskCompletionSource _started = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Is given every frame as it comes, and must not keep it.</summary>
    public Action<ReadOnlyMemory<byte>>? Overhears { get; set; }

    private async Task Receive()
    {
        try
        {
            while (await _hub.Next() is { } frame)
            {
                Overhears?.Invoke(frame);
                Take(frame, Stopwatch.GetTimestamp());
            }

            End(new BenchException(Closed));
        }
        catch (BenchException failure)
        {
            End(failure);
        }
        catch (Exception broken) when (broken is SocketException or OperationCanceledException or ObjectDisposedException)
        {
            End(new BenchException(Closed, broken));
        }
    }

    private void Take(ReadOnlyMemory<byte> frame, long at)
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
                TakeCall(target!, ref reader, at);
                break;
            case Completion:
                reader.Skip();
                reader.Skip();
                TakeStart(ref reader);
                break;
            case Close:
                throw new BenchException($"The server closed a circuit: {reader.ReadString()}");
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

    private void TakeCall(string target, ref MessagePackReader reader, long at)
    {
        switch (target)
        {
            case "JS.RenderBatch":
                TakeBatch(ref reader, at);
                break;
            case "JS.BeginInvokeJS":
                TakeScriptCall(ref reader);
                break;
            case "JS.EndInvokeDotNet":
                TakeAnswer(ref reader, at);
                break;
            case "JS.Error":
                throw new BenchException($"A circuit failed: {reader.ReadString()}");
        }
    }

    private void TakeBatch(ref MessagePackReader reader, long at)
    {
        var id = reader.ReadInt64();
        var bytes = reader.ReadBytes()!.Value;
        LatestBatch = at;
        Rows.At = at;
        new RenderBatch(bytes.FirstSpan).Tell(Rows);
        _hub.Call("OnRenderCompleted", 2, (ref writer) =>
        {
            writer.Write(id);
            writer.WriteNil();
        });
    }
}
