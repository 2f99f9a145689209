using Microsoft.AspNetCore.Diagnostics;
using Microsoft.Data.Sqlite;

namespace LeetSocial.Web.Data;

/// <summary>
/// A request that failed because the database could not be written to: locked, read-only or its disk full (T43). That is nobody's
/// mistake and passes, so the answer is that it may be tried again, not that the server is broken.
/// </summary>
internal sealed class UnwillingDatabase : IExceptionHandler
{
    private const string Seconds = "5";

    /// <returns>Never that it is answered: the error page goes on from here.</returns>
    public ValueTask<bool> TryHandleAsync(HttpContext context, Exception exception, CancellationToken cancellationToken)
    {
        if ((exception as SqliteException ?? exception.InnerException) is SqliteException { SqliteErrorCode: 5 or 6 or 8 or 10 or 13 })
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            context.Response.Headers.RetryAfter = Seconds;
        }
        return ValueTask.FromResult(false);
    }
}
