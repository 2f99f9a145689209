using System.Runtime.CompilerServices;
using LeetSocial.Domain.Kernel;

namespace LeetSocial.Web.Features.Uploads.Storing.Disk;

/// <summary>Files in a folder of this machine, or of one that several instances share.</summary>
/// <remarks>A file comes by a rename, so it is there whole or not at all; fanned out (<c>ab/cd/abcd…</c>), so that no folder grows too long to list.</remarks>
internal sealed class DiskStore(UploadsFolder folder, TimeProvider clock) : IFileStore
{
    private static readonly EnumerationOptions Readable = new() { IgnoreInaccessible = true };

    public Task<Outcome<Done>> Put(string key, string path, string mimeType, CancellationToken stop) => Task.Run<Outcome<Done>>(() =>
    {
        var target = PathOf(key);
        try
        {
            // Receiving it may have taken longer than the sweep's grace; it is in the store from now on.
            File.SetLastWriteTimeUtc(path, clock.GetUtcNow().UtcDateTime);
            Durable.File(path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Move(path, target, overwrite: true);
            Durable.Folders(folder.Root, Path.GetDirectoryName(target)!);
            return new Done();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return StorageRefusal.Of(failure);
        }
    }, stop);

    public Task<Outcome<Stream>> Open(string key, long offset, long? length, CancellationToken stop) => Task.Run<Outcome<Stream>>(() =>
    {
        try
        {
            var file = new FileStream(PathOf(key), new FileStreamOptions { Share = FileShare.ReadWrite | FileShare.Delete, Options = FileOptions.Asynchronous });
            file.Position = offset;
            return length is { } most ? new Excerpt(file, most) : file;
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return Refusal.NotFound;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return StorageRefusal.Unreachable;
        }
    }, stop);

    public ValueTask<Uri?> Link(string key, string fileName, string mimeType, bool attachment) => default;

    public Task Delete(string key, CancellationToken stop) => Task.Run(() =>
    {
        var path = PathOf(key);
        if (File.Exists(path))
        {
            File.Delete(path);
        }
    }, stop);

    public async IAsyncEnumerable<StoredKey> All([EnumeratorCancellation] CancellationToken stop)
    {
        var files =
            from outer in Directory.EnumerateDirectories(folder.Root, "??", Readable)
            from inner in Directory.EnumerateDirectories(outer, "??", Readable)
            from file in new DirectoryInfo(inner).EnumerateFiles("*", Readable)
            where FileKey.IsValid(file.Name)
            select new StoredKey(file.Name, file.LastWriteTimeUtc);
        foreach (var file in files)
        {
            stop.ThrowIfCancellationRequested();
            yield return file;
        }
        await Task.CompletedTask;
    }

    // A disk that hangs would hold its thread for as long as it likes, but not the question.
    public Task<bool> IsReachable(CancellationToken stop) => Task.Run(CanWrite, stop).WaitAsync(stop);

    private bool CanWrite()
    {
        try
        {
            using var file = new FileStream(folder.NewPath(), FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
            file.WriteByte(1);
            return true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private string PathOf(string key) => Path.Combine(folder.Root, FileKey.Checked(key)[..2], key[2..4], key);
}
