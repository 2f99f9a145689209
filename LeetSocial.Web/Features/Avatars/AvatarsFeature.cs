using LeetSocial.Web.Features.Avatars.Showing;

namespace LeetSocial.Web.Features.Avatars;

/// <summary>Pictures that stand where initials do.</summary>
internal static class AvatarsFeature
{
    public static IHostApplicationBuilder AddAvatars(this IHostApplicationBuilder builder)
    {
        builder.Services.AddScoped<AvatarService>().AddScoped<AvatarQueries>();
        builder.Services.AddScoped<IOwnAvatar>(services => services.GetRequiredService<AvatarService>());
        return builder;
    }

    public static IEndpointRouteBuilder MapAvatars(this IEndpointRouteBuilder routes)
    {
        routes.MapAvatarAddresses();
        return routes;
    }
}
