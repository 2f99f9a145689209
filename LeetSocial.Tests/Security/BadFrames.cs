using System.Buffers.Binary;
using System.Text;

namespace LeetSocial.Tests.Security;

/// <summary>What no browser sends, at the level of WebSockets and at that of the hub protocol inside.</summary>
internal static class BadFrames
{
    private const byte Whole = 0x80;
    private const byte Text = 1;
    private const byte Binary = 2;
    private const int TooLong = 70_000;

    /// <summary>The greeting that a hub connection begins with.</summary>
    public static byte[] Greeting { get; } = Frame(Whole | Text, "{\"protocol\":\"blazorpack\",\"version\":1}\u001e"u8);

    /// <summary>Sent in place of the greeting.</summary>
    public static IReadOnlyDictionary<string, byte[]> InPlaceOfTheGreeting { get; } = new Dictionary<string, byte[]>
    {
        ["no JSON"] = Frame(Whole | Text, "hello\u001e"u8),
        ["another protocol"] = Frame(Whole | Text, "{\"protocol\":\"json\",\"version\":1}\u001e"u8),
        ["another version"] = Frame(Whole | Text, "{\"protocol\":\"blazorpack\",\"version\":99}\u001e"u8),
        ["no end"] = Frame(Whole | Text, Encoding.ASCII.GetBytes(new string('{', TooLong))),
    };

    /// <summary>Sent after the greeting.</summary>
    public static IReadOnlyDictionary<string, byte[]> AfterTheGreeting { get; } = new Dictionary<string, byte[]>
    {
        ["WebSocket: no mask"] = [Whole | Binary, 1, .. new byte[20]],
        ["WebSocket: a reserved kind"] = Frame(Whole | 3, [0]),
        ["WebSocket: reserved bits"] = Frame(Whole | 0x70 | Binary, [0]),
        ["WebSocket: a long ping"] = Frame(Whole | 9, new byte[200]),
        ["WebSocket: half a ping"] = Frame(9, [0]),
        ["WebSocket: the rest of nothing"] = Frame(Whole | 0, [0]),
        ["WebSocket: half a reason to close"] = Frame(Whole | 8, [3]),
        ["WebSocket: a negative length"] = [Whole | Binary, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0, 0, 0, 0],
        ["hub: longer than allowed"] = Hub([0xf0, 0xa2, 0x04, .. new byte[TooLong]]),
        ["hub: claims two gigabytes and begins"] = Hub([0xff, 0xff, 0xff, 0xff, 0x07, .. new byte[TooLong]]),
        ["hub: a length without end"] = Hub([0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff]),
        ["hub: no MessagePack"] = Hub([3, 0xc1, 0xc1, 0xc1]),
        ["hub: an empty message"] = Hub([0]),
        ["hub: an array of four billion"] = Hub([5, 0xdd, 0xff, 0xff, 0xff, 0xff]),
        ["hub: a name of four billion letters"] = Hub([9, 0x96, 0x01, 0x80, 0xc0, 0xdb, 0xff, 0xff, 0xff, 0xff]),
        ["hub: ten thousand deep"] = Hub([0x90, 0x4e, .. Enumerable.Repeat((byte)0x91, 10_000)]),
        ["hub: a call without a name"] = Hub([2, 0x91, 0x01]),
    };

    private static byte[] Hub(byte[] message) => Frame(Whole | Binary, message);

    // The mask of zeros leaves the payload as it is.
    private static byte[] Frame(int first, ReadOnlySpan<byte> payload)
    {
        byte[] length = payload.Length switch
        {
            < 126 => [(byte)(0x80 | payload.Length)],
            <= ushort.MaxValue => [0x80 | 126, (byte)(payload.Length >> 8), (byte)payload.Length],
            _ => [0x80 | 127, .. Wide(payload.Length)],
        };
        return [(byte)first, .. length, 0, 0, 0, 0, .. payload];
    }

    private static byte[] Wide(long length)
    {
        var bytes = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(bytes, length);
        return bytes;
    }
}
