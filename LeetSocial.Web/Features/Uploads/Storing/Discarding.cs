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

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "A file that nothing names could not be deleted, and is left to the sweep: {Reason}")]
        public static partial void Left(ILogger logger, string reason);
    }
}
