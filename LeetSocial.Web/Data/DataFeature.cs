using LeetSocial.Web.Data.Reading;
using LeetSocial.Web.Data.Sql;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace LeetSocial.Web.Data;

internal static class DataFeature
{
    public static IHostApplicationBuilder AddData(this IHostApplicationBuilder builder)
    {
        var file = new SqliteFile(
            builder.Configuration.GetConnectionString("Default") ?? $"Data Source={DefaultPath(builder.Environment)}");
        builder.Services.AddSingleton(file);
        builder.Services.AddSingleton<ReadPool>();
        builder.Services.AddSingleton<WriteQueue>();
        builder.Services.AddSingleton<DatabaseInitialiser>();
        builder.Services.AddSingleton<RowCache>();
        builder.Services.AddSingleton<RosterCache>();
        builder.Services.AddSingleton(services => new LinkPreviewSwitch(services.GetRequiredService<IConfiguration>()));
        builder.Services.AddSingleton<TimelineRows>();
        builder.Services.AddSingleton<EventLog>();
        builder.Services.AddDbContextFactory<LeetSocialDb>(options => options
            .UseSqlite(file.ConnectionString)
            .AddInterceptors(new ConnectionPragmas()));
        // The model depends on it: version 3 has the table of passkeys.
        builder.Services.Configure<IdentityOptions>(options => options.Stores.SchemaVersion = IdentitySchemaVersions.Version3);
        builder.Services.AddExceptionHandler<UnwillingDatabase>();
        builder.Services.AddHealthChecks().AddCheck<DatabaseHealth>("database", timeout: TimeSpan.FromSeconds(2));
        builder.Services.TryAddTimeProvider();
        return builder;
    }

    /// <summary>Where data lives unless told otherwise: under the repository in development, beside the program when published.</summary>
    internal static string DataFolder(IHostEnvironment environment)
    {
        var parent = Directory.GetParent(environment.ContentRootPath);
        var isRepository = parent is not null && File.Exists(Path.Combine(parent.FullName, "LeetSocial.Blazor.sln"));
        return Path.Combine(isRepository ? parent!.FullName : environment.ContentRootPath, "data");
    }

    private static string DefaultPath(IHostEnvironment environment) => Path.Combine(DataFolder(environment), "leetsocial.db");

    private static void TryAddTimeProvider(this IServiceCollection services)
    {
        if (services.All(service => service.ServiceType != typeof(TimeProvider)))
        {
            services.AddSingleton(TimeProvider.System);
        }
    }
}
