using Microsoft.AspNetCore.Antiforgery;

namespace LeetSocial.Web.Api;

/// <summary>
/// Every write that a cookie vouches for needs the token that only our own pages can read (T12). Nothing has to ask for it, so
/// nothing can forget to. Circuits have a check of their own: <see cref="OwnOrigin"/>.
/// </summary>
internal sealed class ForgeryCheck(IAntiforgery antiforgery)
{
    /// <summary>The header a script sends the token in.</summary>
    public const string Header = "X-CSRF-TOKEN";

    public async Task Check(HttpContext context, RequestDelegate next)
    {
        if (Applies(context) && !await IsValid(context))
        {
            await Results.Problem(statusCode: StatusCodes.Status400BadRequest, title: "The antiforgery token is missing or not valid.")
                .ExecuteAsync(context);
            return;
        }
        await next(context);
    }

    // A form that the framework's middleware has found wanting cannot even be read.
    private Task<bool> IsValid(HttpContext context) => context.Features.Get<IAntiforgeryValidationFeature>() is { } judged
        ? Task.FromResult(judged.IsValid)
        : antiforgery.IsRequestValidAsync(context);

    private static bool Applies(HttpContext context) =>
        !IsRead(context.Request.Method)
        && context.User.Identity?.IsAuthenticated == true
        && context.Request.Headers.Authorization.Count == 0
        && !context.Request.Path.StartsWithSegments("/_blazor");

    private static bool IsRead(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method);
}
