using LeetSocial.Web.Data;
using LeetSocial.Web.Data.Sql;
using LeetSocial.Web.Features.Uploads.Receiving;
using LeetSocial.Web.Features.Uploads.Storing;

namespace LeetSocial.Web.Features.Uploads.Sweeping;

/// <summary>
/// Takes away what nothing refers to any more: bytes of what was deleted, uploads that nobody goes on with, files that were never posted,
/// and whatever a process left that died in the middle. Every instance sweeps; two that sweep at once find what the other left.
/// </summary>
internal sealed partial class UploadSweep(
    Discarding discarding, OrphanSweep orphans, IncomingFiles incoming, UploadsFolder folder, ReadPool reads, WriteQueue writes, TimeProvider clock,
    ILogger<UploadSweep> logger)
{
    /// <summary>How long the bytes of a deleted file stay: whoever is being sent them still gets the rest.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromMinutes(1);

    /// <summary>How long a file can wait to be posted.</summary>
    public static readonly TimeSpan Unposted = TimeSpan.FromHours(24);

    /// <summary>
    /// Everything that can name a file of the store. A file whose bytes went because of what was found in it names them no more: where the
    /// process died between writing that and deleting them, they are an orphan.
    /// </summary>
    private const string Whose =
        """
        SELECT EXISTS (SELECT 1 FROM files WHERE StorageKey = $0 AND State < 2) OR EXISTS (SELECT 1 FROM people WHERE AvatarKey = $0)
            OR EXISTS (SELECT 1 FROM rooms WHERE AvatarKey = $0) OR EXISTS (SELECT 1 FROM emoji WHERE ImageKey = $0)
        """;

    private long _last;

    /// <summary>What is cheap, often.</summary>
    public async Task Turn(CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        await writes.Run(new DeleteUnpostedWrite(now - Unposted));
        foreach (var upload in reads.Read(read => read.List(
            "SELECT Id FROM uploads WHERE ExpiresAt <= $0 LIMIT 100", row => row.GetString(0), now.UtcTicks)))
        {
            await writes.Run(new ForgetUploadWrite(upload));
            Remove(() => incoming.Forget(upload));
        }
        foreach (var file in reads.Read(read => DeletedFile.Next(read, _last, now - Grace)))
        {
            _last = file.Id;
            await Remove(file, stop);
        }
    }

    /// <summary>What looks at everything there is, now and then.</summary>
    public async Task Thoroughly(CancellationToken stop)
    {
        var before = (clock.GetUtcNow() - OrphanSweep.Grace).UtcDateTime;
        foreach (var left in new DirectoryInfo(folder.Incoming).EnumerateFileSystemInfos().Where(left => left.LastWriteTimeUtc < before))
        {
            Remove(() => Delete(left));
        }
        await orphans.Run(Known, stop);
    }

    private async Task Remove(DeletedFile file, CancellationToken stop)
    {
        var isGone = true;
        foreach (var key in file.IsShared ? [] : StoredKeys.Of(file.Key, file.Thumbnails))
        {
            isGone &= await discarding.Sweep(key, stop);
        }
        if (isGone)
        {
            await writes.Run(new ForgetFileWrite(file.Id));
        }
    }

    // What cannot be taken out of the folder of what comes holds nothing else up, and has its turn again when all of it is looked at.
    private void Remove(Action delete)
    {
        try
        {
            delete();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            Log.Left(logger, failure);
        }
    }

    private Task<IReadOnlySet<string>> Known(IReadOnlyList<string> keys) => Task.FromResult<IReadOnlySet<string>>(reads.Read(read => keys.Where(key =>
        read.Scalar<long>(Whose, key.Split('.')[0]) == 1).ToHashSet()));

    private static void Delete(FileSystemInfo left)
    {
        if (left is DirectoryInfo directory)
        {
            directory.Delete(recursive: true);
        }
        else
        {
            left.Delete();
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "What is left of an upload could not be taken away; a later sweep tries again")]
        public static partial void Left(ILogger logger, Exception failure);
    }
}
