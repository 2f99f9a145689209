using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace LeetSocial.Tests.Support;

/// <summary>Speaks as clamd does, calls everything clean, and fails by what is in a file, never by time: a real one cannot be made to.</summary>
public sealed class StubbornClamd : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _over = new();
    private readonly Task _serving;
    private int _unanswered;
    private int _late;

    public StubbornClamd()
    {
        _listener.Start();
        _serving = Serve();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Whether it answers a PING and fails for every file.</summary>
    public bool IsOutOfRoom { get; init; }

    /// <summary>How often it was asked about a file that begins with <c>Stubborn</c>, which it always fails for. For one with <c>Late</c> it fails once.</summary>
    public int Unanswered => Volatile.Read(ref _unanswered);

    public async ValueTask DisposeAsync()
    {
        await _over.CancelAsync();
        await _serving;
        _listener.Dispose();
        _over.Dispose();
    }

    private async Task Serve()
    {
        var conversations = new List<Task>();
        try
        {
            while (true) conversations.Add(Converse(await _listener.AcceptTcpClientAsync(_over.Token)));
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(conversations);
        }
    }

    private async Task Converse(TcpClient client)
    {
        using (client)
        {
            try
            {
                await using var wire = client.GetStream();
                var answer = await Command(wire) == "zPING" ? "PONG" : Look(await Read(wire));
                await wire.WriteAsync(Encoding.ASCII.GetBytes(answer + '\0'), _over.Token);
            }
            catch (Exception gone) when (gone is IOException or OperationCanceledException)
            {
                // Who asked has hung up.
            }
        }
    }

    private async Task<string> Command(NetworkStream wire)
    {
        var (command, one) = (new StringBuilder(), new byte[1]);
        while (await wire.ReadAsync(one, _over.Token) == 1 && one[0] != 0) command.Append((char)one[0]);
        return command.ToString();
    }

    private string Look(ReadOnlySpan<byte> file)
    {
        var isStubborn = file.StartsWith("Stubborn"u8);
        if (isStubborn) Interlocked.Increment(ref _unanswered);
        var isTooEarly = file.StartsWith("Late"u8) && Interlocked.Increment(ref _late) == 1;
        return isStubborn || isTooEarly || IsOutOfRoom ? "INSTREAM: Can't write to temporary file. ERROR" : "stream: OK";
    }

    private async Task<byte[]> Read(NetworkStream wire)
    {
        using var file = new MemoryStream();
        for (var length = new byte[4]; ;)
        {
            await wire.ReadExactlyAsync(length, _over.Token);
            var chunk = new byte[BinaryPrimitives.ReadInt32BigEndian(length)];
            if (chunk.Length == 0) return file.ToArray();
            await wire.ReadExactlyAsync(chunk, _over.Token);
            file.Write(chunk);
        }
    }
}
