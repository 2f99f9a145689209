using System.Runtime.InteropServices;

namespace LeetSocial.Web.Features.Uploads.Imaging;

/// <summary>What native code has freed stays with the process until it is given back, and would come on top of the next picture's.</summary>
internal static class FreedMemory
{
    public static void GiveBack()
    {
        // glibc's own; other C libraries have no such call, and less of that habit.
        if (OperatingSystem.IsLinux() && NativeLibrary.TryLoad("libc.so.6", out var libc) && NativeLibrary.TryGetExport(libc, "malloc_trim", out _))
        {
            _ = Trim(0);
        }
    }

    [DllImport("libc.so.6", EntryPoint = "malloc_trim")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Trim(nuint pad);
}
