namespace LeetSocial.Web.Realtime;

internal static class RealtimeFeature
{
    public static IHostApplicationBuilder AddRealtime(this IHostApplicationBuilder builder)
    {
        builder.AddRelay().AddSignals();
        builder.Services.AddSingleton<GapFiller>();
        builder.Services.AddSingleton<RoomEventFanout>();
        builder.Services.AddSingleton<RoomEventBus>();
        builder.Services.AddSingleton<CircuitPump>();
        builder.Services.AddSingleton<SharedTicker>();
        builder.Services.AddScoped<CircuitInbox>();
        builder.Services.AddHostedService<LogPoll>();
        return builder;
    }
}
