using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace LeetSocial.Bench.Circuits;

/// <summary>
/// A WebSocket (RFC 6455) straight on a TCP socket. The driver runs beside what it measures, a thousand times over:
/// without the layers of ClientWebSocket, and with sends that do not wait, it takes about half of their processor time.
/// </summary>
internal sealed class WebSocketWire : IDisposable
{
    private const int MostHeader = 14;
    private const int MaskLength = 4;
    private const int Enough = 4 * 1024;

    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly ByteQueue _raw = new();
    private readonly Lock _sending = new();
    private byte[] _outgoing = new byte[1024];
    private int _left;

    private enum Kind
    {
        Text = 1,
        Binary = 2,
        Close = 8,
        Ping = 9,
        Pong = 10,
    }

    public static async Task<WebSocketWire> Connect(Uri address, CookieContainer cookies)
    {
        var wire = new WebSocketWire();
        await wire._socket.ConnectAsync(address.Host, address.Port);
        await WebSocketUpgrade.Ask(wire._socket, address, cookies);
        return wire;
    }

    public void SendText(ReadOnlySpan<byte> payload) => Send(Kind.Text, payload);

    public void Send(ReadOnlySpan<byte> payload) => Send(Kind.Binary, payload);

    /// <summary>Waits for bytes, and adds those of the messages to <paramref name="target"/>.</summary>
    /// <returns>False when the other side has closed.</returns>
    public async ValueTask<bool> Receive(ByteQueue target)
    {
        var count = await _socket.ReceiveAsync(_raw.Space(Enough));
        _raw.Added(count);
        return count > 0 && Unpack(target);
    }

    public void Dispose() => _socket.Dispose();

    /// <summary>Messages in parts are simply strung together: the hub protocol brings its own lengths.</summary>
    private bool Unpack(ByteQueue target)
    {
        while (true)
        {
            if (_left > 0)
            {
                var part = _raw.Unread.Span[..Math.Min(_left, _raw.Unread.Length)];
                target.Add(part);
                _raw.Skip(part.Length);
                _left -= part.Length;
            }

            if (_left > 0 || !TryReadHeader(out var kind, out var length))
            {
                return true;
            }

            switch (kind)
            {
                case Kind.Close:
                    return false;
                case Kind.Ping:
                    Send(Kind.Pong, _raw.Unread.Span[..length]);
                    _raw.Skip(length);
                    break;
                case Kind.Pong:
                    _raw.Skip(length);
                    break;
                default:
                    _left = length;
                    break;
            }
        }
    }

    private bool TryReadHeader(out Kind kind, out int length)
    {
        var bytes = _raw.Unread.Span;
        (kind, length) = (default, 0);
        if (bytes.Length < 2)
        {
            return false;
        }

        kind = (Kind)(bytes[0] & 0x0f);
        var header = (bytes[1] & 0x7f) switch { 126 => 4, 127 => 10, _ => 2 };
        if (bytes.Length < header)
        {
            return false;
        }

        length = header switch
        {
            4 => BinaryPrimitives.ReadUInt16BigEndian(bytes[2..]),
            10 => checked((int)BinaryPrimitives.ReadInt64BigEndian(bytes[2..])),
            _ => bytes[1] & 0x7f,
        };

        // Control frames are short, and taken whole.
        if (kind >= Kind.Close && bytes.Length < header + length)
        {
            return false;
        }

        _raw.Skip(header);
        return true;
    }

    private void Send(Kind kind, ReadOnlySpan<byte> payload)
    {
        lock (_sending)
        {
            if (_outgoing.Length < payload.Length + MostHeader)
            {
                _outgoing = new byte[payload.Length + MostHeader];
            }

            var header = WriteHeader(kind, payload.Length);
            payload.CopyTo(_outgoing.AsSpan(header));
            _socket.Send(_outgoing.AsSpan(0, header + payload.Length));
        }
    }

    // A client must mask; the mask of zeros leaves the payload as it is.
    private int WriteHeader(Kind kind, int length)
    {
        var header = _outgoing.AsSpan();
        header[0] = (byte)(0x80 | (int)kind);
        var at = 2;
        if (length < 126)
        {
            header[1] = (byte)(0x80 | length);
        }
        else if (length <= ushort.MaxValue)
        {
            header[1] = 0x80 | 126;
            BinaryPrimitives.WriteUInt16BigEndian(header[2..], (ushort)length);
            at = 4;
        }
        else
        {
            header[1] = 0x80 | 127;
            BinaryPrimitives.WriteInt64BigEndian(header[2..], length);
            at = 10;
        }

        header.Slice(at, MaskLength).Clear();
        return at + MaskLength;
    }
}
