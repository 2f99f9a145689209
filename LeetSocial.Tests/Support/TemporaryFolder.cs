namespace LeetSocial.Tests.Support;

/// <summary>
/// A folder of its own for one test, gone afterwards. It lies in memory where there is room: a commit waits for its disk, and a disk that many
/// tests write to stands still for seconds, after which the product rightly says that it cannot write.
/// </summary>
internal sealed class TemporaryFolder : IDisposable
{
    private const string Memory = "/dev/shm";
    private const long EnoughBytes = 4L * 1024 * 1024 * 1024;

    private static readonly string Parent =
        Directory.Exists(Memory) && new DriveInfo(Memory).AvailableFreeSpace > EnoughBytes ? Memory : System.IO.Path.GetTempPath();

    public string Path { get; } = Directory.CreateDirectory(System.IO.Path.Combine(Parent, $"leetsocial-{Guid.NewGuid():N}")).FullName;

    public string PathTo(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose()
    {
        try
        {
            Directory.Delete(Path, recursive: true);
        }
        catch (IOException)
        {
            // A process that was killed a moment ago may still be letting go of a file; the folder is temporary anyway.
        }
    }
}
