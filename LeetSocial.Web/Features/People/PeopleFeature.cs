using LeetSocial.Web.Realtime;

namespace LeetSocial.Web.Features.People;

internal static class PeopleFeature
{
    public static IHostApplicationBuilder AddPeople(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<MeReader>();
        builder.Services.AddScoped<PeopleQueries>();
        builder.Services.AddScoped<PeopleService>();
        builder.Services.AddScoped<PresenceService>();
        builder.Services.AddSingleton<IKeepLastSeen, LastSeenKeeper>();
        builder.Services.AddScoped<IChoosePresence>(services => services.GetRequiredService<PresenceService>());
        return builder;
    }
}
