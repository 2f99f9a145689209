using Microsoft.Extensions.Primitives;

namespace LeetSocial.Web.Api;

/// <summary>
/// Cookies that only the server reads. Under TLS browsers know them by a <c>__Host-</c> name, which they accept from this very host
/// over TLS only, so nobody beside us can plant one; over plain http they keep the plain name.
/// </summary>
internal static class ServerCookies
{
    /// <summary>Every such cookie's name begins with it.</summary>
    public const string Prefix = "leetsocial.";

    private const string HostPrefix = "__Host-";

    public static Task Rename(HttpContext context, RequestDelegate next)
    {
        if (!context.Request.IsHttps)
        {
            return next(context);
        }
        context.Request.Headers.Cookie = Incoming(context.Request.Headers.Cookie);
        context.Response.OnStarting(
            static state =>
            {
                var headers = ((HttpContext)state).Response.Headers;
                headers.SetCookie = Outgoing(headers.SetCookie);
                return Task.CompletedTask;
            },
            context);
        return next(context);
    }

    internal static StringValues Incoming(StringValues cookies) => string.Join("; ", cookies
        .SelectMany(line => (line ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        // A plain one may come from anywhere.
        .Where(cookie => !cookie.StartsWith(Prefix, StringComparison.Ordinal))
        .Select(cookie => cookie.StartsWith(HostPrefix + Prefix, StringComparison.Ordinal) ? cookie[HostPrefix.Length..] : cookie));

    internal static StringValues Outgoing(StringValues cookies) => cookies
        .Select(cookie => cookie is not null && cookie.StartsWith(Prefix, StringComparison.Ordinal) ? HostPrefix + cookie : cookie)
        .ToArray();
}
