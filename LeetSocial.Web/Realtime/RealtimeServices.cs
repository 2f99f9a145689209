using LeetSocial.Web.Data.Reading;
using LeetSocial.Web.Realtime.Limits;
using LeetSocial.Web.Realtime.Redis;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace LeetSocial.Web.Realtime;

/// <summary>The parts of real time that reach beyond this instance, or would if there were others.</summary>
internal static class RealtimeServices
{
    public static IHostApplicationBuilder AddRelay(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton(new Instance());
        builder.Services.AddSingleton<LocalRateLimiter>();
        builder.Services.AddSingleton<ActLimits>();
        builder.Services.AddHealthChecks().AddCheck<RelayHealth>("redis");
        if (!builder.HasRedis(out var settings))
        {
            builder.Services.AddSingleton<IRoomEventRelay, NoRelay>();
            builder.Services.AddSingleton<IPresenceExchange, NoPresenceExchange>();
            builder.Services.AddSingleton<IRateLimiter>(services => services.GetRequiredService<LocalRateLimiter>());
            return builder;
        }
        builder.Services.AddSingleton(settings);
        builder.Services.AddSingleton<RedisConnection>();
        builder.Services.AddSingleton<IRoomEventRelay, RedisRelay>();
        builder.Services.AddSingleton<IPresenceExchange, RedisPresenceExchange>();
        builder.Services.AddSingleton<IRateLimiter, RedisRateLimiter>();
        return builder;
    }

    public static IHostApplicationBuilder AddSignals(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<SignalHub>();
        builder.Services.AddSingleton<ISignals>(services => services.GetRequiredService<SignalHub>());
        builder.Services.AddSingleton<TypingBoard>();
        builder.Services.AddSingleton<Readers>();
        builder.Services.AddSingleton<ReadBoard>();
        builder.Services.AddSingleton<PresenceRecords>();
        builder.Services.AddSingleton<PresenceBoard>();
        builder.Services.AddScoped<CircuitPresence>();
        builder.Services.AddScoped<CircuitHandler>(services => services.GetRequiredService<CircuitPresence>());
        builder.Services.AddScoped<CircuitConnection>();
        builder.Services.AddScoped<CircuitHandler>(services => services.GetRequiredService<CircuitConnection>());
        return builder;
    }

    private static bool HasRedis(this IHostApplicationBuilder builder, out RedisSettings settings)
    {
        settings = builder.Configuration.GetSection("Redis").Get<RedisSettings>() ?? new RedisSettings();
        return !string.IsNullOrWhiteSpace(settings.ConnectionString);
    }
}
