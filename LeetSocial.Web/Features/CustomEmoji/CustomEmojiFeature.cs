using LeetSocial.Web.Features.CustomEmoji.Changing;
using LeetSocial.Web.Features.CustomEmoji.Showing;

namespace LeetSocial.Web.Features.CustomEmoji;

/// <summary>Emoji of the community's own, which administrators add.</summary>
internal static class CustomEmojiFeature
{
    public static IHostApplicationBuilder AddCustomEmoji(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<UsualShortcodes>();
        builder.Services.AddScoped<EmojiService>().AddScoped<EmojiQueries>();
        return builder;
    }

    public static IEndpointRouteBuilder MapCustomEmoji(this IEndpointRouteBuilder routes)
    {
        routes.MapEmojiAddresses();
        return routes;
    }
}
