using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;

namespace LeetSocial.Web.Features.Uploads.Scanning;

/// <summary>One question to clamd: by its command INSTREAM, the bytes in chunks behind their lengths, then one line of answer.</summary>
/// <remarks>https://docs.clamav.net/manual/Usage/Scanning.html#clamd</remarks>
internal sealed class ClamdConversation(ClamdSettings settings)
{
    private const int ChunkSize = 64 * 1024;
    private const int LongestAnswer = 4 * 1024;

    public async Task<string> Ask(Stream file, CancellationToken stop)
    {
        using var socket = await Connect(stop);
        await using var wire = new NetworkStream(socket);
        // It may answer before it has heard everything, and hangs up then: whoever only writes would never know why.
        var answer = Hear(wire, stop);
        try
        {
            await Tell(wire, file, answer, stop);
        }
        catch (IOException) when (!stop.IsCancellationRequested)
        {
            // It has hung up; what it said before counts.
        }
        return await answer;
    }

    private async Task<Socket> Connect(CancellationToken stop)
    {
        var isPath = settings.Host!.StartsWith('/');
        var socket = isPath
            ? new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified)
            : new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await (isPath
                ? socket.ConnectAsync(new UnixDomainSocketEndPoint(settings.Host), stop)
                : socket.ConnectAsync(settings.Host, settings.Port, stop));
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static async Task Tell(Stream wire, Stream file, Task<string> answer, CancellationToken stop)
    {
        await wire.WriteAsync("zINSTREAM\0"u8.ToArray(), stop);
        var chunk = new byte[sizeof(int) + ChunkSize];
        int read;
        do
        {
            read = await file.ReadAsync(chunk.AsMemory(sizeof(int)), stop);
            BinaryPrimitives.WriteInt32BigEndian(chunk, read);
            // A chunk without bytes is the end.
            await wire.WriteAsync(chunk.AsMemory(0, sizeof(int) + read), stop);
        }
        while (read > 0 && !answer.IsCompleted);
    }

    private static async Task<string> Hear(Stream wire, CancellationToken stop)
    {
        var heard = new byte[LongestAnswer];
        var length = 0;
        do
        {
            var read = await wire.ReadAsync(heard.AsMemory(length), stop);
            if (read == 0)
            {
                break;
            }
            length += read;
        }
        while (length < heard.Length && heard[length - 1] != 0);
        return Encoding.UTF8.GetString(heard.AsSpan(0, length)).TrimEnd('\0', '\n');
    }
}
