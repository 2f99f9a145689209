using System.Collections.Concurrent;

namespace LeetSocial.Web.Features.Uploads.Receiving;

/// <summary>The right to write to an upload, until it is let go of or taken over.</summary>
internal sealed class Turn(string upload, ConcurrentDictionary<string, Turn> turns, CancellationToken stop) : IDisposable
{
    private readonly CancellationTokenSource _over = CancellationTokenSource.CreateLinkedTokenSource(stop);
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Cancelled when somebody else goes on.</summary>
    public CancellationToken Over => _over.Token;

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
        turns.TryRemove(new(upload, this));
        _ended.TrySetResult();
        _over.Dispose();
    }
}
