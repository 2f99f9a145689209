using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace LeetSocial.Tests.Support;

/// <summary>A process that never outlives this one, whatever becomes of this one.</summary>
internal sealed class ChildProcess : IDisposable
{
    private readonly Process _process;
    private bool _isDisposed;

    private ChildProcess(Process process, ProcessLog log)
    {
        _process = process;
        _process.OutputDataReceived += (_, line) => log.Add(line.Data);
        _process.ErrorDataReceived += (_, line) => log.Add(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public bool HasExited => _process.HasExited;

    public int Id => _process.Id;

    public static ChildProcess Start(
        ProcessLog log, string folder, string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string?>? environment = null)
    {
        // setpriv replaces itself with the program, so the id and the signals are the program's own.
        var start = new ProcessStartInfo("setpriv", ["--pdeathsig", "KILL", "--", program, .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string?>()) start.Environment[name] = value;
        return new ChildProcess(Nursery.Start(start), log);
    }

    /// <summary>SIGKILL: no chance to say goodbye to anybody.</summary>
    public void Kill()
    {
        if (!_process.HasExited) _process.Kill();
        _process.WaitForExit();
    }

    public void Freeze() => Send(Signal.Stop);

    public void Thaw() => Send(Signal.Continue);

    /// <summary>SIGTERM: asks it to stop, and waits until it has.</summary>
    public async Task Stop()
    {
        Send(Signal.Terminate);
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    public void Dispose()
    {
        if (_isDisposed) return;
        _isDisposed = true;
        Kill();
        _process.Dispose();
    }

    private void Send(Signal signal) => Assert.Equal(0, Kill(_process.Id, (int)signal));

    [DllImport("libc", EntryPoint = "kill", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int process, int signal);

    private enum Signal
    {
        Terminate = 15,
        Continue = 18,
        Stop = 19,
    }

    /// <summary>The kernel's parent-death signal is tied to the thread that forked, so that thread must live as long as the tests.</summary>
    private static class Nursery
    {
        private static readonly BlockingCollection<Action> Births = Open();

        public static Process Start(ProcessStartInfo start)
        {
            var born = new TaskCompletionSource<Process>(TaskCreationOptions.RunContinuationsAsynchronously);
            Births.Add(() =>
            {
                try
                {
                    born.SetResult(Process.Start(start)!);
                }
                catch (Exception failure)
                {
                    born.SetException(failure);
                }
            });
            return born.Task.WaitAsync(TimeSpan.FromSeconds(60)).Result;
        }

        private static BlockingCollection<Action> Open()
        {
            var births = new BlockingCollection<Action>();
            new Thread(() =>
            {
                foreach (var birth in births.GetConsumingEnumerable()) birth();
            })
            { IsBackground = true, Name = "nursery" }.Start();
            return births;
        }
    }
}
