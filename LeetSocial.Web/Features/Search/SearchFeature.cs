using LeetSocial.Web.Features.Search.Indexing;

namespace LeetSocial.Web.Features.Search;

internal static class SearchFeature
{
    public static IHostApplicationBuilder AddSearch(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<SearchIndexer>();
        builder.Services.AddHostedService(services => services.GetRequiredService<SearchIndexer>());
        builder.Services.AddScoped<SearchQueries>();
        return builder;
    }
}
