using Microsoft.AspNetCore.Builder;

namespace LeetSocial.Web.Api;

/// <summary>What stands between the network and the features.</summary>
internal static class SecurityServices
{
    public static IHostApplicationBuilder AddSecurity(this IHostApplicationBuilder builder)
    {
        builder.Services.Configure<ForwardedHeadersOptions>(options => TrustedProxies.Configure(options, builder.Configuration));
        // A request line holds its query, and the query of a mailed link its token (T22).
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning);
        builder.Services.AddSingleton<ForgeryCheck>();
        builder.Services.AddAntiforgery(options =>
        {
            options.HeaderName = ForgeryCheck.Header;
            options.Cookie.Name = ServerCookies.Prefix + "forms";
            options.Cookie.Path = "/";
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            // The policy forbids all frames; without this the framework adds a header of its own that allows its own.
            options.SuppressXFrameOptionsHeader = true;
        });
        return builder;
    }

    /// <summary>Before everything else: who asks, and what every answer carries.</summary>
    public static void UseSecurity(this IApplicationBuilder app)
    {
        app.UseForwardedHeaders();
        app.Use(SecurityHeaders.Add);
        app.Use(ServerCookies.Rename);
        app.Use(OwnOrigin.Demand);
    }

    /// <summary>Before the endpoints: whose sign-in it is, what it may see, and that its writes come from our own pages.</summary>
    public static void UseSignIns(this IApplicationBuilder app)
    {
        app.Use(UnreadableForm.Refuse);
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.Use(app.ApplicationServices.GetRequiredService<ForgeryCheck>().Check);
    }
}
