using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace LeetSocial.Tests.Support;

/// <summary>Speaks as clamd does, calls everything clean, and has no answer for files that begin with <c>Stubborn</c>: a real one cannot be made to.</summary>
public sealed class StubbornClamd : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _over = new();
    private readonly Task _serving;
    private int _unanswered;

    public StubbornClamd()
    {
        _listener.Start();
        _serving = Serve();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>While it says nothing at all.</summary>
    public bool IsSilent { get; set; }

    /// <summary>How often it was asked about a file that it has no answer for, while it answered others.</summary>
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
                var answer = IsSilent ? null : await Command(wire) == "zPING" ? "PONG" : await Look(wire);
                if (answer is not null) await wire.WriteAsync(Encoding.ASCII.GetBytes(answer + '\0'), _over.Token);
                else await wire.CopyToAsync(Stream.Null, _over.Token);
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

    private async Task<string?> Look(NetworkStream wire)
    {
        using var file = new MemoryStream();
        for (var length = new byte[4]; ;)
        {
            await wire.ReadExactlyAsync(length, _over.Token);
            var chunk = new byte[BinaryPrimitives.ReadInt32BigEndian(length)];
            if (chunk.Length == 0) break;
            await wire.ReadExactlyAsync(chunk, _over.Token);
            file.Write(chunk);
        }
        if (!file.ToArray().AsSpan().StartsWith("Stubborn"u8)) return "stream: OK";
        Interlocked.Increment(ref _unanswered);
        return null;
    }
}
