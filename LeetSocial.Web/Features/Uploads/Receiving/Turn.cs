using System.Collections.Concurrent;
using LeetSocial.Web.Features.Uploads.Storing;

namespace LeetSocial.Web.Features.Uploads.Receiving;

/// <summary>The right to write to an upload, until it is let go of or taken over.</summary>
internal sealed class Turn(string upload, ConcurrentDictionary<string, Turn> turns, CancellationToken stop) : IDisposable
{
    private readonly CancellationTokenSource _over = CancellationTokenSource.CreateLinkedTokenSource(stop);
    private FileStream? _lock;
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Cancelled when somebody else goes on.</summary>
    public CancellationToken Over => _over.Token;

    /// <summary>Nobody will ask for it any more: the upload has become a file, or nothing.</summary>
    public bool IsLast { get; set; }

    /// <summary>Keeps other processes from it.</summary>
    /// <returns>Whether none has it.</returns>
    public bool Lock(string path)
    {
        try
        {
            _lock = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1);
            return true;
        }
        catch (IOException failure) when (StorageRefusal.Of(failure) != StorageRefusal.Full)
        {
            return false;
        }
    }

    /// <summary>Asks it to end.</summary>
    /// <returns>Whether it did.</returns>
    public async Task<bool> Ends(TimeSpan within)
    {
        try
        {
            await _over.CancelAsync();
            await _ended.Task.WaitAsync(within);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
        catch (ObjectDisposedException)
        {
            return true;
        }
    }

    public void Dispose()
    {
        _lock?.Dispose();
        // Whoever opens it in this moment finds the upload finished, and lets go.
        if (IsLast && _lock is not null)
        {
            File.Delete(_lock.Name);
        }
        turns.TryRemove(new(upload, this));
        _ended.TrySetResult();
        _over.Dispose();
    }
}
