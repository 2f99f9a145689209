using LeetSocial.Web.Api;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace LeetSocial.Web.Features.Accounts.Sessions;

/// <summary>The cookie that keeps a person signed in.</summary>
internal static class SessionCookie
{
    public static void Configure(CookieAuthenticationOptions options)
    {
        Name(options, "session");
        options.ExpireTimeSpan = TimeSpan.FromDays(30);
        options.SlidingExpiration = true;
        options.LoginPath = "/account/login";
        options.AccessDeniedPath = "/not-found";
        options.ReturnUrlParameter = "returnUrl";
        options.Events.OnValidatePrincipal = Validate;
        // Pages say themselves where to go on to, and only ever within this host (T21).
        options.Events.OnRedirectToReturnUrl = _ => Task.CompletedTask;
    }

    /// <summary>A cookie for this host alone.</summary>
    public static void Name(CookieAuthenticationOptions options, string name)
    {
        options.Cookie.Name = ServerCookies.Prefix + name;
        options.Cookie.Path = "/";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
    }

    // The same question that services ask at every call, instead of the framework's look every half an hour. The cookie is left where
    // it is: this request may have set out before its sign-in was renewed, and would take the new one away from the browser.
    private static async Task Validate(CookieValidatePrincipalContext context)
    {
        var actor = context.Principal?.Actor(context.HttpContext.Connection.Id);
        var guard = context.HttpContext.RequestServices.GetRequiredService<ISessionGuard>();
        if (actor is null || await guard.Check(actor) is not null)
        {
            context.RejectPrincipal();
        }
    }
}
