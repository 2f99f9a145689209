using System.Buffers;
using System.Net;
using System.Net.WebSockets;
using System.Text;
using MessagePack;

namespace LeetSocial.Bench.Circuits;

/// <summary>Writes the arguments of one hub call.</summary>
internal delegate void WriteArguments(ref MessagePackWriter writer);

/// <summary>
/// The wire under a circuit: SignalR's hub protocol in "blazorpack" (MessagePack frames, each behind its length as a
/// variable-length integer) on a WebSocket, without negotiation and without compression.
/// </summary>
internal sealed class HubSocket : IAsyncDisposable
{
    private const byte RecordSeparator = 0x1e;
    private static readonly byte[] HandShake = [.. """{"protocol":"blazorpack","version":1}"""u8, RecordSeparator];
    private static readonly byte[] PingFrame = [2, 0x91, 6];

    private readonly ClientWebSocket _socket = new();
    private readonly SemaphoreSlim _sending = new(1);
    private readonly ArrayBufferWriter<byte> _payload = new();
    private readonly ArrayBufferWriter<byte> _frame = new();
    private byte[] _received = new byte[16 * 1024];
    private int _start;
    private int _end;

    public static async Task<HubSocket> Connect(Uri instance, CookieContainer cookies)
    {
        var hub = new HubSocket();
        hub._socket.Options.Cookies = cookies;
        hub._socket.Options.SetRequestHeader("Origin", instance.GetLeftPart(UriPartial.Authority));
        await hub._socket.ConnectAsync(new UriBuilder(instance) { Scheme = "ws", Path = "_blazor" }.Uri, CancellationToken.None);
        await hub._socket.SendAsync(HandShake, WebSocketMessageType.Text, true, CancellationToken.None);
        await hub.ReadHandShake();
        return hub;
    }

    public Task Call(string target, int arguments, WriteArguments write) => Call(target, null, arguments, write);

    /// <param name="invocation">The id under which an answer is awaited; without one there is no answer.</param>
    public async Task Call(string target, string? invocation, int arguments, WriteArguments write)
    {
        await _sending.WaitAsync();
        try
        {
            Frame(target, invocation, arguments, write);
            await _socket.SendAsync(_frame.WrittenMemory, WebSocketMessageType.Binary, true, CancellationToken.None);
        }
        finally
        {
            _sending.Release();
        }
    }

    public async Task Ping()
    {
        await _sending.WaitAsync();
        try
        {
            await _socket.SendAsync(PingFrame, WebSocketMessageType.Binary, true, CancellationToken.None);
        }
        finally
        {
            _sending.Release();
        }
    }

    /// <summary>The next frame, valid until the next call; null when the server closed the connection.</summary>
    public async ValueTask<ReadOnlyMemory<byte>?> Next()
    {
        while (true)
        {
            var buffered = _received.AsMemory(_start, _end - _start);
            if (FrameLength.TryRead(buffered.Span, out var length, out var prefix) && buffered.Length >= prefix + length)
            {
                _start += prefix + length;
                return buffered.Slice(prefix, length);
            }

            if (!await Fill())
            {
                return null;
            }
        }
    }

    /// <summary>Cuts the connection. The server ends the circuit after its own time; closing it politely would cost both sides a render.</summary>
    public ValueTask DisposeAsync()
    {
        _socket.Abort();
        _socket.Dispose();
        _sending.Dispose();
        return ValueTask.CompletedTask;
    }

    private async ValueTask<bool> Fill()
    {
        MakeRoom();
        var result = await _socket.ReceiveAsync(_received.AsMemory(_end), CancellationToken.None);
        _end += result.Count;
        return result.MessageType != WebSocketMessageType.Close;
    }

    private void MakeRoom()
    {
        if (_start == _end)
        {
            _start = _end = 0;
        }
        else if (_end == _received.Length)
        {
            var target = _start == 0 ? new byte[_received.Length * 2] : _received;
            _received.AsSpan(_start, _end - _start).CopyTo(target);
            (_received, _end, _start) = (target, _end - _start, 0);
        }
    }

    private async Task ReadHandShake()
    {
        while (_received.AsSpan(0, _end).IndexOf(RecordSeparator) < 0)
        {
            if (!await Fill())
            {
                throw new BenchException("The server closed during the hand-shake.");
            }
        }

        _start = _received.AsSpan(0, _end).IndexOf(RecordSeparator) + 1;
        var answer = Encoding.UTF8.GetString(_received, 0, _start - 1);
        if (answer.Contains("error", StringComparison.Ordinal))
        {
            throw new BenchException($"The server refused the hand-shake: {answer}");
        }
    }

    private void Frame(string target, string? invocation, int arguments, WriteArguments write)
    {
        _payload.Clear();
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
        _frame.Clear();
        FrameLength.Write(_frame, _payload.WrittenCount);
        _frame.Write(_payload.WrittenSpan);
    }
}
