using Microsoft.AspNetCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection.Extensions;
using MudBlazor.Services;

namespace LeetSocial.Web.Shell;

/// <summary>The frame around the features: the document, its static files, theme, error pages and the circuit's transport.</summary>
public static class ShellFeature
{
    /// <summary>Where a start without any address in its configuration listens.</summary>
    private const string DefaultAddress = "http://localhost:5080";

    /// <summary>The first is what everybody gets who prefers none of them. Another one is a set of resource files and an entry here.</summary>
    private static readonly string[] Languages = ["en"];

    public static void AddShell(this WebApplicationBuilder builder)
    {
        if (builder.Configuration["urls"] is null && builder.Configuration["http_ports"] is null && builder.Configuration["https_ports"] is null)
        {
            builder.WebHost.UseUrls(DefaultAddress);
        }
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddLocalization();
        builder.Services.AddCascadingAuthenticationState();
        builder.Services.AddAuthorization();
        builder.Services.AddMudServices();
        builder.Services.AddRazorComponents().AddInteractiveServerComponents().AddHubOptions(hub =>
        {
            // 8,000 characters of which every one is escaped (\uD83D) are 48 KB of JSON: they get a kind refusal, not a cut connection.
            hub.MaximumReceiveMessageSize = 64 * 1024;
            // The browser gives up on a silent server after 15 s (blazor-start.js): three beats.
            hub.KeepAliveInterval = TimeSpan.FromSeconds(5);
        });
        builder.Services.AddCircuitJson();
    }

    /// <summary>First in the pipeline: whatever goes wrong behind it is answered by a designed page.</summary>
    public static void UseShell(this WebApplication app)
    {
        app.UseRequestLocalization(Languages);
        if (!app.Environment.IsDevelopment())
        {
            app.UseExceptionHandler("/error", createScopeForErrors: true);
        }
        app.UseStatusCodePagesWithReExecute("/not-found", "?code={0}", createScopeForStatusCodePages: true);
        app.Use(static (context, next) =>
        {
            // Programs are answered in their own language.
            if (context.Request.Path.StartsWithSegments("/api") && context.Features.Get<IStatusCodePagesFeature>() is { } pages)
            {
                pages.Enabled = false;
            }
            return next(context);
        });
    }

    public static void MapShell(this IEndpointRouteBuilder routes)
    {
        routes.MapStaticAssets();
        // The chat sends those who are not signed in on to where they can be.
        routes.MapGet("/", () => TypedResults.LocalRedirect("/messages"));
        routes.MapRazorComponents<App>().AddInteractiveServerRenderMode(circuits =>
        {
            // Off by default: it costs more processor time and memory per circuit than it saves on short batches.
            circuits.DisableWebSocketCompression =
                !routes.ServiceProvider.GetRequiredService<IConfiguration>().GetValue<bool>("WebSockets:Compression");
            // The policy is sent once, with the other security headers.
            circuits.ContentSecurityFrameAncestorsPolicy = null;
        });
    }
}
