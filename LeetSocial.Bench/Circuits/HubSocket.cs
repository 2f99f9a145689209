using System.Buffers;
using System.Net;
using System.Text;
using MessagePack;

namespace LeetSocial.Bench.Circuits;

/// <summary>Writes the arguments of one hub call.</summary>
internal delegate void WriteArguments(ref MessagePackWriter writer);

/// <summary>
/// SignalR's hub protocol in "blazorpack": MessagePack frames, each behind its length as a variable-length integer, without
/// negotiation and without compression.
/// </summary>
internal sealed class HubSocket : IDisposable
{
    private const byte RecordSeparator = 0x1e;
    private static readonly byte[] HandShake = [.. """{"protocol":"blazorpack","version":1}"""u8, RecordSeparator];
    private static readonly byte[] PingFrame = [2, 0x91, 6];

    private readonly WebSocketWire _wire;
    private readonly ByteQueue _received = new();
    private readonly Lock _writing = new();
    private readonly ArrayBufferWriter<byte> _payload = new();
    private readonly ArrayBufferWriter<byte> _frame = new();

    private HubSocket(WebSocketWire wire) => _wire = wire;

    public static async Task<HubSocket> Connect(Uri instance, CookieContainer cookies)
    {
        var hub = new HubSocket(await WebSocketWire.Connect(new Uri(instance, "_blazor"), cookies));
        hub._wire.SendText(HandShake);
        await hub.ReadHandShake();
        return hub;
    }

    public void Call(string target, int arguments, WriteArguments write) => Call(target, null, arguments, write);

    /// <param name="invocation">The id under which an answer is awaited; without one there is no answer.</param>
    public void Call(string target, string? invocation, int arguments, WriteArguments write)
    {
        lock (_writing)
        {
            Frame(target, invocation, arguments, write);
            _wire.Send(_frame.WrittenSpan);
        }
    }

    public void Ping() => _wire.Send(PingFrame);

    /// <summary>The next frame, valid until the next call; null when the server closed the connection.</summary>
    public async ValueTask<ReadOnlyMemory<byte>?> Next()
    {
        while (true)
        {
            var unread = _received.Unread;
            if (FrameLength.TryRead(unread.Span, out var length, out var prefix) && unread.Length >= prefix + length)
            {
                _received.Skip(prefix + length);
                return unread.Slice(prefix, length);
            }

            if (!await _wire.Receive(_received))
            {
                return null;
            }
        }
    }

    /// <summary>Cuts the connection. The server ends the circuit after its own time; closing it politely would cost both sides a render.</summary>
    public void Dispose() => _wire.Dispose();

    private async Task ReadHandShake()
    {
        int end;
        while ((end = _received.Unread.Span.IndexOf(RecordSeparator)) < 0)
        {
            if (!await _wire.Receive(_received))
            {
                throw new BenchException("The server closed during the hand-shake.");
            }
        }

        var answer = Encoding.UTF8.GetString(_received.Unread.Span[..end]);
        _received.Skip(end + 1);
        if (answer != "{}")
        {
            throw new BenchException($"The server refused the hand-shake: {answer}");
        }
    }

    private void Frame(string target, string? invocation, int arguments, WriteArguments write)
    {
        _payload.ResetWrittenCount();
        var writer = new MessagePackWriter(_payload);
        writer.WriteArrayHeader(6);
        writer.Write(1);
        writer.WriteMapHeader(0);
        writer.Write(invocation);
        writer.Write(target);
        writer.WriteArrayHeader(arguments);
        write(ref writer);
        writer.WriteArrayHeader(0);
        writer.Flush();
        _frame.ResetWrittenCount();
        FrameLength.Write(_frame, _payload.WrittenCount);
        _frame.Write(_payload.WrittenSpan);
    }
}
