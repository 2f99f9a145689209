namespace LeetSocial.Web.Features.Uploads.Storing;

/// <summary>Takes away what nothing names, or nothing any more. What cannot be taken away just now is left to the sweep: it is an orphan.</summary>
internal sealed partial class Discarding(IFileStore store, ILogger<Discarding> logger)
{
    /// <summary>Never throws: whoever could not store a file has something else to tell than that.</summary>
    public async Task Discard(IEnumerable<string> keys)
    {
        try
        {
            foreach (var key in keys)
            {
                await store.Delete(key, CancellationToken.None);
            }
        }
        catch (Exception failure)
        {
            Log.Left(logger, failure.GetType().Name);
        }
    }

    /// <summary>For whoever sweeps: what goes wrong with one file while its store is there is that file's alone. Throws where the store is not.</summary>
    /// <returns>Whether it is gone.</returns>
    public async Task<bool> Sweep(string key, CancellationToken stop)
    {
        try
        {
            await store.Delete(key, stop);
            return true;
        }
        catch (Exception failure) when (!stop.IsCancellationRequested)
        {
            if (!await store.IsReachable(stop))
            {
                throw;
            }
            Log.Stubborn(logger, failure);
            return false;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "A file that nothing names could not be deleted, and is left to the sweep: {Reason}")]
        public static partial void Left(ILogger logger, string reason);

        [LoggerMessage(2, LogLevel.Warning, "A file could not be deleted, though its store is there; a later sweep tries again")]
        public static partial void Stubborn(ILogger logger, Exception failure);
    }
}
