using LeetSocial.Web.Jobs.Mail;
using LeetSocial.Web.Jobs.Retention;

namespace LeetSocial.Web.Jobs;

internal static class JobsServices
{
    public static IHostApplicationBuilder AddJobs(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<JobBell>();
        builder.Services.AddSingleton<IJobQueue, JobQueue>();
        builder.Services.AddHostedService<JobWorker>();
        builder.Services.AddSingleton<LogRetention>();
        builder.Services.AddHostedService(services => services.GetRequiredService<LogRetention>());
        builder.Services.AddJob<TrimLog, TrimLogJob>();
        builder.AddMail();
        return builder;
    }

    /// <summary>Registers who does the jobs described by <typeparamref name="TJob"/>. Each is done in a scope of its own.</summary>
    public static IServiceCollection AddJob<TJob, THandler>(this IServiceCollection services)
        where THandler : class, IHandleJob<TJob> =>
        services.AddKeyedScoped<IHandleJob, THandler>(typeof(TJob).Name);
}
