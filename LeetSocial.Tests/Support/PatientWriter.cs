using LeetSocial.Web.Data;
using LeetSocial.Web.Data.Sql;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace LeetSocial.Tests.Support;

/// <summary>
/// The product refuses what has waited 2.5 s for its writer, by real time. Where many tests share two cores one may stand still for so long
/// just then; hosts of tests are more patient, but for those of the tests that are about it.
/// </summary>
internal static class PatientWriter
{
    public static void Replace(IServiceCollection services) => services.Replace(ServiceDescriptor.Singleton(made =>
        new WriteQueue(made.GetRequiredService<SqliteFile>(), made.GetRequiredService<TimeProvider>(), made.GetRequiredService<ILogger<WriteQueue>>())
        {
            Patience = Eventually.Limit,
        }));

    /// <summary>As it is in production.</summary>
    public static void TakeBack(IServiceCollection services) => services.Replace(ServiceDescriptor.Singleton<WriteQueue, WriteQueue>());
}
