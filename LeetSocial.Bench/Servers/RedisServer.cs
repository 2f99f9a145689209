using System.Diagnostics;
using System.Net.Sockets;

namespace LeetSocial.Bench.Servers;

/// <summary>A real redis-server of its own, in memory only.</summary>
internal sealed class RedisServer : IAsyncDisposable
{
    private readonly Process _process;

    private RedisServer(Process process, int port)
    {
        _process = process;
        Setting = new("Redis__ConnectionString", $"localhost:{port}");
    }

    public KeyValuePair<string, string> Setting { get; }

    public static async Task<RedisServer> Start()
    {
        var port = FreePort.Next();
        var start = new ProcessStartInfo("redis-server", ["--port", $"{port}", "--save", "", "--appendonly", "no"])
        {
            RedirectStandardOutput = true,
        };
        var process = Process.Start(start) ?? throw new BenchException("redis-server did not start.");
        process.BeginOutputReadLine();
        using var pace = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (!await Listens(port))
        {
            if (process.HasExited)
            {
                throw new BenchException("redis-server ended at once.");
            }

            await pace.WaitForNextTickAsync();
        }

        return new RedisServer(process, port);
    }

    public async ValueTask DisposeAsync()
    {
        await Terminate.Ask(_process);
        _process.Dispose();
    }

    private static async Task<bool> Listens(int port)
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync("localhost", port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
