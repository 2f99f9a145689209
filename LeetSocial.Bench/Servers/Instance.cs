using System.Diagnostics;
using LeetSocial.Bench.Circuits;

namespace LeetSocial.Bench.Servers;

/// <summary>One operating-system process of the published build.</summary>
internal sealed class Instance : IAsyncDisposable
{
    private static readonly TimeSpan DeathLimit = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly InstanceLog _log;

    private Instance(Process process, Uri address)
    {
        _process = process;
        _log = new InstanceLog(process);
        Address = address;
    }

    public Uri Address { get; }

    public int ProcessId => _process.Id;

    /// <summary>Lines of level Error or worse; a run with any of them is no good.</summary>
    public int Errors => _log.Errors;

    public string LastLines => _log.LastLines;

    /// <summary>Processor time used so far, over all cores.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Resident set, in bytes.</summary>
    public long Resident
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    public static async Task<Instance> Start(PublishedBuild build, IEnumerable<KeyValuePair<string, string>> settings)
    {
        var instance = Launch(build, settings);
        await instance.IsAlive();
        return instance;
    }

    /// <summary>Starts without waiting for an answer.</summary>
    public static Instance Launch(PublishedBuild build, IEnumerable<KeyValuePair<string, string>> settings)
    {
        var address = new Uri($"http://localhost:{FreePort.Next()}/");
        var start = new ProcessStartInfo("dotnet", [build.Assembly])
        {
            WorkingDirectory = build.Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        DriverSockets.KeepFrom(start.Environment);
        start.Environment["ASPNETCORE_URLS"] = address.GetLeftPart(UriPartial.Authority);
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        return new Instance(Process.Start(start) ?? throw new BenchException("dotnet did not start."), address);
    }

    public Task IsAlive() => Alive.Wait(Address, () => _process.HasExited, () => LastLines);

    /// <summary>Returns when it has died by itself.</summary>
    public async Task HasDied()
    {
        try
        {
            await _process.WaitForExitAsync().WaitAsync(DeathLimit);
        }
        catch (TimeoutException late)
        {
            throw new BenchException($"An instance did not die where it was to:\n{LastLines}", late);
        }
    }

    /// <summary>SIGKILL.</summary>
    public async Task Kill()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>Asks the process to stop, so that the database is closed in order, and insists after ten seconds.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await Terminate.Ask(_process);
        }

        _process.Dispose();
    }
}
