using LeetSocial.Web.Features.Previews.Fetching;

namespace LeetSocial.Web.Features.Previews;

internal static class PreviewsFeature
{
    public static IHostApplicationBuilder AddPreviews(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<IAddressPolicy>(new PublicAddresses(80, 443));
        builder.Services.AddSingleton<INameLookup, SystemNames>();
        builder.Services.AddSingleton<GuardedConnection>();
        builder.Services.AddSingleton<PageClient>();
        builder.Services.AddSingleton<IPageReader, PageReader>();
        return builder;
    }
}
