using System.Globalization;
using System.Net;

namespace LeetSocial.Tests.Support;

/// <summary>One operating-system process of the published build, on a port that it keeps through restarts.</summary>
internal sealed class Instance : ISite, IDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(120);

    private readonly Dictionary<string, string?> _environment;
    private readonly string _published;
    private ChildProcess? _process;

    private Instance(string published, Dictionary<string, string?> settings)
    {
        _published = published;
        Address = new Uri($"http://localhost:{FreePort.Take()}");
        _environment = settings.ToDictionary(
            setting => setting.Key.Replace(":", "__", StringComparison.Ordinal), setting => setting.Value);
        _environment["ASPNETCORE_URLS"] = Address.GetLeftPart(UriPartial.Authority);
        _environment["ASPNETCORE_ENVIRONMENT"] = _environment["DOTNET_ENVIRONMENT"] = "Production";
    }

    public Uri Address { get; }

    /// <summary>Standard output and error of all its lives.</summary>
    public ProcessLog Log { get; } = new();

    /// <summary>Bytes: the most that it ever held in memory at once.</summary>
    public long PeakMemory => 1024 * long.Parse(
        File.ReadLines($"/proc/{_process!.Id}/status").First(line => line.StartsWith("VmHWM:", StringComparison.Ordinal))[6..^2], CultureInfo.InvariantCulture);

    public bool IsRunning => _process is { HasExited: false };

    /// <summary>Made, but not started: for what is to happen before the first start, or for several to race.</summary>
    public static async Task<Instance> Of(Estate estate, RedisServer? redis = null, params (string Name, string Value)[] settings)
    {
        var all = estate.Settings(redis);
        foreach (var (name, value) in settings) all[name] = value;
        return new Instance(await PublishedWeb.Folder, all);
    }

    /// <summary>Starts, or starts again at the same address; returns when it answers.</summary>
    public async Task Start(params string[] arguments)
    {
        StartUnwatched(arguments);
        await IsAlive();
    }

    /// <summary>Starts without waiting for an answer.</summary>
    public void StartUnwatched(params string[] arguments)
    {
        Assert.False(IsRunning);
        _process = ChildProcess.Start(Log, _published, Path.Combine(_published, "LeetSocial.Web"), arguments, _environment);
    }

    public async Task IsAlive()
    {
        using var http = new HttpClient { BaseAddress = Address };
        await Eventually.Is(
            async () =>
            {
                Assert.True(IsRunning, $"It did not stay up:\n{Log}");
                try
                {
                    using var answer = await http.GetAsync(new Uri("/alive", UriKind.Relative), TestContext.Current.CancellationToken);
                    return answer.StatusCode == HttpStatusCode.OK;
                }
                catch (HttpRequestException)
                {
                    return false;
                }
            },
            $"{Address} is alive", StartLimit);
    }

    /// <summary>Returns when it has died by itself.</summary>
    public Task HasDied() => Eventually.Is(() => !IsRunning, $"{Address} has died", StartLimit);

    /// <summary>SIGKILL.</summary>
    public void Kill() => _process?.Kill();

    /// <summary>SIGTERM, as an upgrade does; returns when it has stopped.</summary>
    public Task Stop() => _process!.Stop();

    /// <summary>SIGSTOP: its sockets stay open and nothing answers.</summary>
    public void Freeze() => _process!.Freeze();

    public void Thaw() => _process!.Thaw();

    public void Dispose() => _process?.Dispose();
}
