using System.Collections.Concurrent;
using System.Security.Cryptography;
using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Uploads;
using LeetSocial.Web.Features.Uploads.Storing;

namespace LeetSocial.Web.Features.Uploads.Receiving;

/// <summary>
/// Files that are being received: one that comes in parts lies under the name of its upload, and its length is how much of it has come. A
/// part belongs to whoever sends it last; an earlier sender, whose connection may be dead without knowing, is cut off. One at another
/// instance is not: a lock on a file beside it keeps two processes from writing at once.
/// </summary>
internal sealed class IncomingFiles(UploadsFolder folder)
{
    private const int Buffer = 128 * 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private readonly ConcurrentDictionary<string, Turn> _turns = new();

    public string PathOf(string upload) => Path.Combine(folder.Incoming, FileKey.Checked(upload));

    public long Length(string upload) => new FileInfo(PathOf(upload)) is { Exists: true } file ? file.Length : 0;

    public void Remove(string upload) => File.Delete(PathOf(upload));

    /// <summary>Removes one that nobody goes on with, and what kept others from it.</summary>
    public void Forget(string upload)
    {
        Remove(upload);
        File.Delete(LockOf(upload));
    }

    /// <summary>Waits until nobody else writes to the upload, and keeps others from it.</summary>
    /// <returns>Null where somebody else does not let go.</returns>
    public async Task<Turn?> Take(string upload, CancellationToken stop)
    {
        var turn = new Turn(upload, _turns, stop);
        while (!_turns.TryAdd(upload, turn))
        {
            if (_turns.TryGetValue(upload, out var before) && !await before.Ends(Patience))
            {
                turn.Dispose();
                return null;
            }
        }
        if (turn.Lock(LockOf(upload)))
        {
            return turn;
        }
        turn.Dispose();
        return null;
    }

    /// <summary>Writes what comes behind what is there, and never more than is awaited. What came before a connection broke stays.</summary>
    /// <returns>How much there is now.</returns>
    public async Task<Outcome<long>> Append(string upload, Part part, long awaited, CancellationToken stop)
    {
        await using var file = new FileStream(PathOf(upload), FileMode.OpenOrCreate, FileAccess.Write, FileShare.Read, 1, useAsync: true);
        if (file.Length != part.Offset)
        {
            return Refusal.Conflict;
        }
        file.Position = part.Offset;
        using var hash = part.Checksum is { } checksum ? IncrementalHash.CreateHash(checksum.Algorithm) : null;
        var kept = false;
        try
        {
            if (!await Copy(part.Bytes, file, awaited, hash, stop))
            {
                return UploadRefusals.LongerThanSaid;
            }
            if (hash is not null && !part.Checksum!.Fits(hash))
            {
                return UploadRefusals.ChecksumDiffers;
            }
            kept = true;
            return file.Length;
        }
        finally
        {
            if (!kept && hash is not null)
            {
                file.SetLength(part.Offset);
            }
        }
    }

    /// <summary>Receives a file in one piece.</summary>
    /// <param name="bytes">What comes.</param>
    /// <param name="path">Where it is to lie; nothing is there yet.</param>
    /// <param name="most">How long it may be; 0 for any length.</param>
    /// <param name="stop">Gives up.</param>
    public static async Task<Outcome<Done>> Receive(Stream bytes, string path, long most, CancellationToken stop)
    {
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, useAsync: true);
        return await Copy(bytes, file, most == 0 ? long.MaxValue : most, null, stop) ? default(Done) : FileRefusals.TooLarge;
    }

    private string LockOf(string upload) => PathOf(upload) + ".lock";

    private static async Task<bool> Copy(Stream from, FileStream to, long most, IncrementalHash? hash, CancellationToken stop)
    {
        using var rented = System.Buffers.MemoryPool<byte>.Shared.Rent(Buffer);
        int read;
        while ((read = await from.ReadAsync(rented.Memory, stop)) > 0)
        {
            if (to.Position + read > most)
            {
                return false;
            }
            await to.WriteAsync(rented.Memory[..read], stop);
            hash?.AppendData(rented.Memory.Span[..read]);
        }
        return true;
    }
}
