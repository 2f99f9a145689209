using System.Diagnostics;

namespace LeetSocial.Tests.Support;

/// <summary>A disk that is too small, or a file that cannot be written to. Only root can make them, as <c>./test</c> is, or may become by sudo.</summary>
internal sealed class Mount : IDisposable
{
    private readonly string _place;

    private Mount(string place) => _place = place;

    /// <summary>From now on the folder is a disk of its own, and empty.</summary>
    public static Mount SmallDisk(string folder, int megabytes)
    {
        AsRoot("mount", "-t", "tmpfs", "-o", $"size={megabytes}m,mode=777", "tmpfs", folder);
        return new Mount(folder);
    }

    /// <summary>Whoever opens the file from now on may only read it; who holds it open goes on.</summary>
    public static Mount ReadOnly(string file)
    {
        AsRoot("mount", "--bind", file, file);
        AsRoot("mount", "-o", "remount,bind,ro", file);
        return new Mount(file);
    }

    /// <summary>Puts so much on the disk that nothing more fits.</summary>
    public void Fill()
    {
        var block = new byte[4_096];
        using var filler = new FileStream(Filler, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        try
        {
            while (true) filler.Write(block);
        }
        catch (IOException)
        {
            // Full.
        }
    }

    public void MakeRoom() => File.Delete(Filler);

    public void Dispose() => AsRoot("umount", "--lazy", _place);

    private string Filler => Path.Combine(_place, "filler");

    private static void AsRoot(params string[] command)
    {
        string[] whole = Environment.IsPrivilegedProcess ? command : ["sudo", "-n", .. command];
        using var process = Process.Start(new ProcessStartInfo(whole[0], whole[1..]) { RedirectStandardError = true })!;
        var complaint = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{string.Join(' ', whole)}: {complaint}");
    }
}
