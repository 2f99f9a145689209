using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace LeetSocial.Tests.Support;

/// <summary>A real clamd that knows one signature, the harmless test string of EICAR, and takes a megabyte. A class of tests shares one.</summary>
public sealed class ClamdServer : IAsyncLifetime
{
    public const int MostBytes = 1024 * 1024;

    private readonly TemporaryFolder _folder = new();
    private ChildProcess? _server;

    /// <summary>What scanners are tested with. In two parts, or this source would be found itself.</summary>
    public static byte[] Eicar { get; } = Encoding.ASCII.GetBytes(@"X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR" + "-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*");

    public int Port { get; } = FreePort.Take();

    public string Socket => _folder.PathTo("clamd.sock");

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(_folder.PathTo("signatures"));
        // A name, any type of file, any place in it, and the bytes.
        await File.WriteAllTextAsync(_folder.PathTo("signatures/test.ndb"), $"Test.Eicar:0:*:{Convert.ToHexStringLower(Eicar)}\n");
        await File.WriteAllTextAsync(
            _folder.PathTo("clamd.conf"),
            string.Create(CultureInfo.InvariantCulture, $"""
            Foreground yes
            DatabaseDirectory {_folder.PathTo("signatures")}
            LocalSocket {Socket}
            TCPSocket {Port}
            TCPAddr 127.0.0.1
            StreamMaxLength {MostBytes}

            """));
        await Start();
    }

    public async Task Start()
    {
        _server = ChildProcess.Start(new ProcessLog(), _folder.Path, "/usr/sbin/clamd", ["--config-file", _folder.PathTo("clamd.conf")]);
        await Eventually.Is(Answers, "clamd answers");
    }

    public void Kill() => _server?.Dispose();

    public void Freeze() => _server!.Freeze();

    public void Thaw() => _server!.Thaw();

    public ValueTask DisposeAsync()
    {
        Kill();
        _folder.Dispose();
        return default;
    }

    private async Task<bool> Answers()
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync("127.0.0.1", Port, TestContext.Current.CancellationToken);
            await using var stream = client.GetStream();
            await stream.WriteAsync("zPING\0"u8.ToArray(), TestContext.Current.CancellationToken);
            return await stream.ReadAsync(new byte[5], TestContext.Current.CancellationToken) > 0;
        }
        catch (Exception notYet) when (notYet is SocketException or IOException)
        {
            return false;
        }
    }
}
