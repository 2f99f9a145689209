using System.Diagnostics;
using System.Runtime.InteropServices;

namespace LeetSocial.Bench.Servers;

/// <summary>SIGTERM, which <see cref="Process"/> cannot send, then SIGKILL.</summary>
internal static partial class Terminate
{
    private const int SigTerm = 15;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static async Task Ask(Process process)
    {
        _ = Kill(process.Id, SigTerm);
        try
        {
            await process.WaitForExitAsync().WaitAsync(Patience);
        }
        catch (TimeoutException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Kill(int processId, int signal);
}
