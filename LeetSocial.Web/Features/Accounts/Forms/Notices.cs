using LeetSocial.Web.Api;

namespace LeetSocial.Web.Features.Accounts.Forms;

/// <summary>A word about what was just done, carried over a redirect. The cookie holds the key of a sentence, never a sentence.</summary>
internal static class Notices
{
    private const string Name = ServerCookies.Prefix + "notice";

    public static void Tell(HttpContext context, string key) => context.Response.Cookies.Append(Name, key, new CookieOptions
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Strict,
        Secure = context.Request.IsHttps,
        MaxAge = TimeSpan.FromSeconds(30),
        Path = "/",
    });

    public static string? Take(HttpContext context)
    {
        var key = context.Request.Cookies[Name];
        if (key is not null && !context.Response.HasStarted)
        {
            context.Response.Cookies.Delete(Name, new CookieOptions { Path = "/", Secure = context.Request.IsHttps });
        }
        return key;
    }
}
