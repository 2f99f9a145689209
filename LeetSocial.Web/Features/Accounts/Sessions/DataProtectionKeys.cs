using LeetSocial.Web.Data.Sql;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.Options;

namespace LeetSocial.Web.Features.Accounts.Sessions;

/// <summary>
/// The keys that cookies and mailed links are sealed with (<c>Keys__Root</c>, by default beside the database). Instances that share
/// them accept each other's.
/// </summary>
internal static class DataProtectionKeys
{
    public static void AddKeys(this IHostApplicationBuilder builder)
    {
        builder.Services.AddDataProtection().SetApplicationName("LeetSocial");
        builder.Services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(services => new ConfigureOptions<KeyManagementOptions>(options =>
        {
            var root = builder.Configuration["Keys:Root"] ?? Path.Combine(services.GetRequiredService<SqliteFile>().Folder, "keys");
            options.XmlRepository = new FileSystemXmlRepository(Folder(root), services.GetRequiredService<ILoggerFactory>());
        }));
    }

    // Whoever reads the keys can sign in as anybody.
    private static DirectoryInfo Folder(string root) => OperatingSystem.IsWindows()
        ? Directory.CreateDirectory(root)
        : Directory.CreateDirectory(root, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
}
