namespace LeetSocial.Web.Api;

/// <summary>
/// A circuit is opened with the cookie alone, and a browser sends that for any page that asks: so only our own pages may (T13).
/// </summary>
internal static class OwnOrigin
{
    private const string Circuits = "/_blazor";

    public static Task Demand(HttpContext context, RequestDelegate next)
    {
        if (!context.Request.Path.StartsWithSegments(Circuits) || IsHarmless(context.Request) || IsOwn(context))
        {
            return next(context);
        }
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    // A page's own plain GET carries no Origin, and another's cannot read what it answers.
    private static bool IsHarmless(HttpRequest request) =>
        (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)) && request.Headers.Upgrade.Count == 0;

    private static bool IsOwn(HttpContext context)
    {
        var origin = context.Request.Headers.Origin.ToString();
        return string.Equals(origin, $"{context.Request.Scheme}://{context.Request.Host}", StringComparison.OrdinalIgnoreCase)
            || string.Equals(origin, PublicUrl.Configured(context.RequestServices)?.GetLeftPart(UriPartial.Authority), StringComparison.OrdinalIgnoreCase);
    }
}
