using System.Globalization;
using System.Net.Sockets;

namespace LeetSocial.Tests.Support;

/// <summary>A real Redis that forgets everything when it stops, to be killed, frozen and started again at the same address.</summary>
internal sealed class RedisServer : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly int _port = FreePort.Take();
    private ChildProcess? _server;

    /// <summary>Null until <see cref="Start"/>: an address where no Redis answers yet.</summary>
    public string ConnectionString => $"localhost:{_port}";

    public static async Task<RedisServer> Running()
    {
        var redis = new RedisServer();
        await redis.Start();
        return redis;
    }

    public async Task Start()
    {
        Assert.Null(_server);
        _server = ChildProcess.Start(
            new ProcessLog(), _folder.Path, "redis-server",
            ["--port", _port.ToString(CultureInfo.InvariantCulture), "--save", "", "--appendonly", "no", "--dir", _folder.Path]);
        await Eventually.Is(async () => await Answers(), "Redis answers");
    }

    public void Kill()
    {
        _server?.Dispose();
        _server = null;
    }

    /// <summary>SIGSTOP: connections stay open and nothing answers.</summary>
    public void Freeze() => _server!.Freeze();

    public void Thaw() => _server!.Thaw();

    public async Task FlushAll() => Assert.Equal("+OK", await Ask("FLUSHALL"));

    public void Dispose()
    {
        Kill();
        _folder.Dispose();
    }

    private async Task<bool> Answers()
    {
        try
        {
            return await Ask("PING") == "+PONG";
        }
        catch (Exception notYet) when (notYet is SocketException or IOException)
        {
            return false;
        }
    }

    private async Task<string?> Ask(string command)
    {
        using var client = new TcpClient();
        await client.ConnectAsync("localhost", _port, TestContext.Current.CancellationToken);
        await using var stream = client.GetStream();
        await using var writer = new StreamWriter(stream) { NewLine = "\r\n", AutoFlush = true };
        using var reader = new StreamReader(stream);
        await writer.WriteLineAsync(command);
        return await reader.ReadLineAsync(TestContext.Current.CancellationToken);
    }
}
