using LeetSocial.Web.Features.Accounts;
using LeetSocial.Web.Features.CustomEmoji;

namespace LeetSocial.Web.Shell.Admin;

/// <summary>The administrators' pages. To everybody else there is nothing at their addresses, whatever is sent there.</summary>
internal static class AdminPages
{
    public static void UseAdminPages(this IApplicationBuilder app) =>
        app.UseWhen(context => context.Request.Path.StartsWithSegments("/admin"), pages => pages.Use(AdmitAdministrators));

    private static async Task AdmitAdministrators(HttpContext context, RequestDelegate next)
    {
        var services = context.RequestServices;
        if (services.GetRequiredService<ICurrentActor>().Get() is { } actor
            && (await services.GetRequiredService<EmojiQueries>().Managed(actor)).Refusal is null)
        {
            await next(context);
            return;
        }
        // As wherever there is nothing.
        var isRead = HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method);
        context.Response.StatusCode = isRead ? StatusCodes.Status404NotFound : StatusCodes.Status405MethodNotAllowed;
    }
}
