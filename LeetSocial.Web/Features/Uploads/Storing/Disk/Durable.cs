using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace LeetSocial.Web.Features.Uploads.Storing.Disk;

/// <summary>What a power cut leaves in place: bytes, and the names they go by.</summary>
internal static class Durable
{
    private const int ReadOnly = 0;

    public static void File(string path)
    {
        using var file = System.IO.File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite);
        RandomAccess.FlushToDisk(file);
    }

    /// <summary>A name lives in its folder, and a new folder's name in the one above: all the way up to <paramref name="root"/>.</summary>
    public static void Folders(string root, string folder)
    {
        // Elsewhere than on Unix the file system keeps its names by itself.
        for (var each = folder; !OperatingSystem.IsWindows() && each.Length >= root.Length; each = Path.GetDirectoryName(each)!)
        {
            using var opened = new SafeFileHandle(Open(Encoding.UTF8.GetBytes(each + "\0"), ReadOnly), ownsHandle: true);
            if (opened.IsInvalid || Sync(opened) != 0)
            {
                throw new IOException("A folder could not be written to the disk.", Marshal.GetLastPInvokeError());
            }
        }
    }

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open(byte[] path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Sync(SafeFileHandle folder);
}
