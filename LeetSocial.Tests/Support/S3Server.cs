using System.Globalization;
using System.Net.Sockets;

namespace LeetSocial.Tests.Support;

/// <summary>A server that speaks S3, with one bucket; it looks at when a link expires, but not at its signature. A class of tests shares one.</summary>
public sealed class S3Server : IAsyncLifetime
{
    public const string Bucket = "uploads";

    /// <summary>Name and secret of its only account.</summary>
    public const string Key = "S3RVER";

    private readonly TemporaryFolder _folder = new();
    private readonly int _port = FreePort.Take();
    private ChildProcess? _server;

    public Uri Address => new($"http://localhost:{_port}");

    public ValueTask InitializeAsync() => new(Start());

    /// <summary>Starts, or starts again with what it kept.</summary>
    public async Task Start()
    {
        _server = ChildProcess.Start(
            new ProcessLog(), Repository.Root, "node",
            [
                "node_modules/s3rver/bin/s3rver.js", "--directory", _folder.Path, "--address", "localhost",
                "--port", _port.ToString(CultureInfo.InvariantCulture), "--silent", "--configure-bucket", Bucket,
            ]);
        await Eventually.Is(Answers, "the S3 server answers");
    }

    public void Kill()
    {
        _server?.Dispose();
        _server = null;
    }

    public ValueTask DisposeAsync()
    {
        Kill();
        _folder.Dispose();
        return default;
    }

    private async Task<bool> Answers()
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync("localhost", _port, TestContext.Current.CancellationToken);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
