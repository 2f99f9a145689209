namespace LeetSocial.Web.Realtime;

/// <summary>The parts of real time that reach beyond this instance, or would if there were others.</summary>
internal static class RealtimeServices
{
    public static IHostApplicationBuilder AddRelay(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<IRoomEventRelay, NoRelay>();
        return builder;
    }

    public static IHostApplicationBuilder AddSignals(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<SignalHub>();
        builder.Services.AddSingleton<ISignals>(services => services.GetRequiredService<SignalHub>());
        return builder;
    }
}
