using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LeetSocial.Web.Features.Demo;

/// <summary>A lively community to look at, made through the services as people would make it (<c>--demo</c>).</summary>
internal static class DemoFeature
{
    private const string Setting = "Demo";

    /// <summary>The command line as configuration reads it: a bare <c>--demo</c> would take the next argument for its value.</summary>
    public static string[] Spell(string[] args) => [.. args.Select(arg => arg == "--demo" ? "--demo=true" : arg)];

    public static IHostApplicationBuilder AddDemo(this IHostApplicationBuilder builder)
    {
        if (builder.Configuration.GetValue(Setting, false))
        {
            builder.Services.AddSingleton<DemoClock>();
            builder.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(services => services.GetRequiredService<DemoClock>()));
            builder.Services.AddScoped<DemoCast>().AddScoped<DemoRooms>().AddScoped<DemoDeeds>().AddScoped<DemoFiles>().AddScoped<DemoCommunity>();
        }
        return builder;
    }

    /// <summary>Fills an empty database, where that was asked for.</summary>
    public static async Task FillDemo(this WebApplication app)
    {
        if (app.Configuration.GetValue(Setting, false))
        {
            await using var scope = app.Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<DemoCommunity>().Fill();
        }
    }
}
